package banzhang.bench.result;

/// 结论 — what became of a goal in this run.
public sealed interface Verdict {
    /// 已测 — it was measured.
    ///
    /// @param value in the goal's unit
    /// @param how from which figures
    record Measured(double value, String how) implements Verdict {}

    /// 未测 — it was not, and why.
    record LeftOut(String why) implements Verdict {}

    /// In a word, for a table.
    static String word(Goal goal, Verdict verdict) {
        return switch (verdict) {
            case Measured measured -> goal.isMetBy(measured.value()) ? "met" : "missed";
            case LeftOut left -> "not measured";
        };
    }
}
