package banzhang.access;

/// 拒绝理由 — why a request is not carried out. Implemented by one enum per capability, constants in order of precedence.
///
/// Answered as Problem Details (RFC 9457) with `code` and both sentences; the sentence says what to do.
public interface Refusal {
    /// The stable code, the enum constant's name.
    String name();

    /// HTTP status: 400 malformed, 403 not yours to do, 404 not yours to see, 409 at odds with what is recorded,
    /// 422 rule.
    int status();

    /// What to do, in Chinese.
    String zh();

    /// What to do, in English.
    String en();
}
