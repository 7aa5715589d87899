package banzhang.query.views;

/// 账簿 — the read models there are, each fed by one projection.
public enum View {
    LEDGER("台账"),
    HISTORY("设备档案"),
    HANDOVERS("交接单"),
    ORGANISATION("组织");

    private final String term;

    View(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    /// The name of its event processor, and of it in `/api/views/{name}`.
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
