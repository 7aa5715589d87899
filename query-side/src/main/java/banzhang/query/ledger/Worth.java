package banzhang.query.ledger;

/// 账面净值 — what is left of a cost at a moment, after so many months of depreciation; cost is the sum of both.
///
/// @param accumulatedFen 累计折旧
/// @param netFen 账面净值
/// @param months how many months have been depreciated, at most the life
/// @param lifeMonths 折旧年限 that holds on that day
public record Worth(long accumulatedFen, long netFen, int months, int lifeMonths) {}
