package banzhang.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// 表格 — a run's results for people: Markdown that is legible on a console too.
public final class Tables {
    private static final List<String> HEAD = List.of("", "subject", "median", "journal ÷ it", "p50", "p99", "p99.9");

    private static final int LONGEST_WHY = 100;

    private Tables() {}

    public static String goals(Results results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("goal", "wanted", "measured", "", "how"));
        for (Goal goal : Goal.values()) {
            Verdict verdict = results.verdict(goal);
            String word = Verdict.word(goal, verdict);
            lines.add(
                    switch (verdict) {
                        case Verdict.Measured(double value, String how) ->
                            List.of(goal.text(), goal.wanted(), goal.shown(value), word, how);
                        case Verdict.LeftOut(String why) -> List.of(goal.text(), goal.wanted(), "–", word, why);
                    });
        }
        return aligned(lines);
    }

    public static String figures(Results results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        for (Map.Entry<String, List<Figure>> cell : Report.cells(results).entrySet()) {
            double first = cell.getValue().getFirst().counts()
                    ? cell.getValue().getFirst().median()
                    : Double.NaN;
            String name = cell.getKey();
            for (Figure figure : cell.getValue()) {
                lines.add(line(name, figure, first));
                name = "";
            }
        }
        return aligned(lines);
    }

    private static List<String> line(String cell, Figure figure, double first) {
        if (!figure.counts()) {
            return List.of(
                    cell, figure.subject(), "failed: " + brief(figure.failure().orElse("no round")), "", "", "", "");
        }
        return List.of(
                cell,
                figure.subject(),
                number(figure.median()) + " " + figure.unit(),
                Double.isNaN(first) ? "" : String.format(Locale.ROOT, "%.2f", first / figure.median()),
                millis(figure, "p50ms"),
                millis(figure, "p99ms"),
                millis(figure, "p999ms"));
    }

    /// The whole of it is in the JSON.
    private static String brief(String why) {
        String line = why.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_WHY ? line : line.substring(0, LONGEST_WHY) + "…";
    }

    private static String millis(Figure figure, String detail) {
        Double value = figure.details().get(detail);
        return value == null || value.isNaN() ? "" : String.format(Locale.ROOT, "%.2f ms", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }

    /// Columns as wide as their widest cell; Chinese does not occur in them.
    private static String aligned(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            append(text, lines.get(row), widths, " ");
            if (row == 0) {
                append(text, lines.getFirst().stream().map(_ -> "").toList(), widths, "-");
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells, int[] widths, String fill) {
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            text.append("| ")
                    .append(cell)
                    .append(fill.repeat(widths[column] - cell.length()))
                    .append(' ');
        }
        text.append("|\n");
    }
}
