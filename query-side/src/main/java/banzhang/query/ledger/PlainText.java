package banzhang.query.ledger;

/// 防公式 — text that a spreadsheet would take for a formula when it reads or somebody edits it.
final class PlainText {
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private PlainText() {}

    /// Whether it begins like a formula, also in full width, as some spreadsheets fold that.
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /// With an apostrophe before what would be a formula: CSV has no other way to say that a field is text.
    static String forCsv(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }
}
