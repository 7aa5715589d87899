package banzhang.events.value;

/// 清点结果 — what was found of one item at a check.
public enum Finding {
    COMPLETE("齐全"),
    DAMAGED("损坏"),
    MISSING("缺失");

    private final String term;

    Finding(String term) {
        this.term = term;
    }

    /// The Chinese term, as shown on pages and sheets.
    public String term() {
        return term;
    }
}
