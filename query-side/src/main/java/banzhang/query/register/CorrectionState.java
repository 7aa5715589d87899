package banzhang.query.register;

/// 更正状态 — where a correction stands.
public enum CorrectionState {
    OPEN,
    CONFIRMED,
    REJECTED,
    WITHDRAWN
}
