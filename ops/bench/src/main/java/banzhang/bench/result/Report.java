package banzhang.bench.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 报表 — a run's results as a file that programs read.
public final class Report {
    private Report() {}

    /// @param head what was run, when, on what
    public static String json(Map<String, Object> head, Results results) {
        Map<String, Object> report = new LinkedHashMap<>(head);
        report.put("notes", results.notes());
        report.put("goals", goals(results));
        report.put("figures", results.figures().stream().map(Report::figure).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report)
                + "\n";
    }

    private static Map<String, Object> goals(Results results) {
        Map<String, Object> goals = new LinkedHashMap<>();
        for (Goal goal : Goal.values()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("text", goal.text());
            said.put("goal", goal.wanted());
            switch (results.verdict(goal)) {
                case Verdict.Measured(double value, String how) -> {
                    said.put("measured", true);
                    said.put("value", value);
                    said.put("met", goal.isMetBy(value));
                    said.put("how", how);
                }
                case Verdict.LeftOut(String why) -> {
                    said.put("measured", false);
                    said.put("why", why);
                }
            }
            goals.put(goal.key(), said);
        }
        return goals;
    }

    private static Map<String, Object> figure(Figure figure) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("row", figure.row());
        said.put("cell", figure.cell());
        said.put("subject", figure.subject());
        said.put("unit", figure.unit());
        if (figure.counts()) {
            said.put("median", figure.median());
        }
        said.put("rounds", figure.rounds());
        Map<String, Double> details = new LinkedHashMap<>(figure.details());
        details.values().removeIf(value -> value.isNaN()); // JSON has no word for it
        said.put("details", details);
        figure.failure().ifPresent(why -> said.put("failure", why));
        return said;
    }

    /// Rows and cells in the order they were measured.
    static Map<String, List<Figure>> cells(Results results) {
        Map<String, List<Figure>> cells = new LinkedHashMap<>();
        for (Figure figure : results.figures()) {
            cells.computeIfAbsent(figure.row() + " · " + figure.cell(), _ -> new ArrayList<>())
                    .add(figure);
        }
        return cells;
    }
}
