package banzhang.access;

/// 拒绝理由 — why a request is not carried out. Implemented by one enum per capability, constants in order of precedence.
///
/// Answered as Problem Details (RFC 9457) with `code` and both sentences; the sentence says what to do.
public interface Refusal {
    /// The stable code, the enum constant's name.
    String name();

    /// How it is put.
    Wording wording();

    /// 拒绝措辞 — what is answered.
    ///
    /// @param status HTTP status: 400 malformed, 403 not yours to do, 404 not yours to see, 409 at odds with what
    /// is recorded, 422 rule
    /// @param zh what to do, in Chinese
    /// @param en what to do, in English
    record Wording(int status, String zh, String en) {}

    default int status() {
        return wording().status();
    }

    default String zh() {
        return wording().zh();
    }

    default String en() {
        return wording().en();
    }
}
