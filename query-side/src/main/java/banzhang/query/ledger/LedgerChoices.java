package banzhang.query.ledger;

import java.util.List;

/// 可选项 — what the filters can be set to: what occurs in the ledger before filtering.
///
/// @param categories as `edition:code`, labelled with the commonest name
/// @param custodians `store` and the persons who answer for a class
public record LedgerChoices(
        List<Choice> classes, List<Choice> rooms, List<Choice> categories, List<Choice> custodians, List<Choice> conditions) {
    /// 选项 — one value with its label and how many devices have it.
    public record Choice(String value, String label, long devices) {}
}
