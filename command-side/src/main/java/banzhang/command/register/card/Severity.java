package banzhang.command.register.card;

/// 轻重 — whether a problem stops the registering, may be a slip, or is only said.
public enum Severity {
    ERROR("错误"),
    WARNING("提醒"),
    INFO("信息");

    private final String term;

    Severity(String term) {
        this.term = term;
    }

    /// The Chinese term, as shown on pages.
    public String term() {
        return term;
    }
}
