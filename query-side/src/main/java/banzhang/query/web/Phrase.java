package banzhang.query.web;

/// 双语句 — one text in Chinese and English.
public record Phrase(String zh, String en) {
    /// Both in one line, where markup cannot go: titles and labels.
    public String line() {
        return zh.equals(en) ? zh : zh + " · " + en;
    }
}
