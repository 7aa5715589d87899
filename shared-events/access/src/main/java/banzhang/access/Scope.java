package banzhang.access;

/// 令牌范围 — what a machine's token may be for. A route that names none of these is closed to tokens.
///
/// There is none for signing, confirming, people, appointments or security, and there must never be.
public enum Scope {
    /// 台账
    READ_LEDGER,
    /// 登记资料
    READ_REGISTER,
    /// 设备经历
    READ_HISTORY,
    /// 交接单
    READ_HANDOVERS,
    /// 班级与教室
    READ_PLACES,
    /// 检索
    SEARCH,
    /// 导入
    IMPORT
}
