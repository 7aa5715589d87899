package banzhang.events.value;

/// 职务 — the office a person is appointed to; what one may do follows from it.
public enum Office {
    GENERAL_AFFAIRS("总务处"),
    HEAD_TEACHER("班主任"),
    AUDITOR("审计"),
    ADMINISTRATOR("系统管理员");

    private final String term;

    Office(String term) {
        this.term = term;
    }

    /// The Chinese term, as shown on pages and sheets.
    public String term() {
        return term;
    }
}
