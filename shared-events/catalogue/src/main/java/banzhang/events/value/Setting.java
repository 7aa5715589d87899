package banzhang.events.value;

/// 参数 — what a school sets for itself, in whole numbers, and within which bounds.
public enum Setting {
    USEFUL_LIFE_MONTHS("折旧年限（月）", 1, 1200, true),
    SALVAGE_PERMILLE("净残值率（‰）", 0, 1000, true),
    FIXED_ASSET_MINIMUM_FEN("固定资产单价下限（分）", 0, 10_000_000_000L, false);

    private final String term;
    private final long least;
    private final long most;
    private final boolean byClass;

    Setting(String term, long least, long most, boolean byClass) {
        this.term = term;
        this.least = least;
        this.most = most;
        this.byClass = byClass;
    }

    /// The Chinese term, with its unit.
    public String term() {
        return term;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /// Whether it may differ from class to class of 资产分类.
    public boolean isByClass() {
        return byClass;
    }
}
