package banzhang.query.ledger;

/// 离账 — how a device leaves the ledgers: its card reversed, or carried on by other cards.
public enum Leaving {
    REVERSED,
    SPLIT,
    MERGED
}
