package banzhang.command.register.imports.reading;

/// 单元格 — one cell: what it is and its exact text.
///
/// @param text the text as typed; a number in plain digits; a date as ISO; of a formula, nothing
public record Cell(Kind kind, String text) {
    /// 单元格类别 — what a cell holds. CSV knows texts only.
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
