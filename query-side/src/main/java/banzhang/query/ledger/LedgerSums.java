package banzhang.query.ledger;

/// 合计 — over all lines that match, not only those of the page.
///
/// @param withoutValue how many of the devices state no value, so that a sum is not taken for more than it is
public record LedgerSums(long devices, long quantity, long valueFen, long withoutValue) {}
