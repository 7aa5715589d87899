package banzhang.events.value;

/// 名单类别 — what a file that is imported lists: devices, rooms, classes, 班主任 or appointments.
public enum Listing {
    DEVICES("设备"),
    CORRECTIONS("更正"),
    ROOMS("教室"),
    CLASSES("班级"),
    HEAD_TEACHERS("班主任"),
    APPOINTMENTS("任职");

    private final String term;

    Listing(String term) {
        this.term = term;
    }

    /// The Chinese term, as shown on pages.
    public String term() {
        return term;
    }
}
