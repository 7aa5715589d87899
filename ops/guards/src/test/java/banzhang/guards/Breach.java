package banzhang.guards;

/// 违例 — one place where a rule of the house is broken.
public record Breach(String file, long line, String rule) {
    @Override
    public String toString() {
        return file + ":" + line + " " + rule;
    }
}
