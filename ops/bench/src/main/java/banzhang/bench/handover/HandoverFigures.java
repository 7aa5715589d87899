package banzhang.bench.handover;

import banzhang.bench.load.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 交接成绩 — handovers a second of both, round by round, and how long signatures took.
final class HandoverFigures {
    private final List<Round> rounds = new ArrayList<>();
    private final List<Taken> latencies = new ArrayList<>();

    /// 一轮 — handovers a second here, and of the peer right after it.
    record Round(double handovers, double checkInsAndOuts) {
        double ratio() {
            return handovers / checkInsAndOuts;
        }
    }

    /// 时延 — how long something took, in milliseconds.
    record Taken(String what, int count, double p50, double p95, double p99) {}

    void add(Round round) {
        rounds.add(round);
    }

    void add(String what, Latencies taken) {
        latencies.add(new Taken(what, taken.count(), taken.millis(50), taken.millis(95), taken.millis(99)));
    }

    /// What people took who looked so long before each tap.
    void addLooking(Duration look, List<Succession> all) {
        String seconds = String.format(Locale.ROOT, "%.3g s", look.toMillis() / 1e3);
        add("a signature, looking about " + seconds + " before each tap", Succession.signatures(all));
        add("of these the witness's, which moves the set", Succession.completions(all));
        add("an item checked, looking as long", Succession.checks(all));
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    List<Taken> latencies() {
        return List.copyOf(latencies);
    }

    /// For people: Markdown that is legible on a console too.
    String table() {
        StringBuilder text = new StringBuilder("| | count | p50 | p95 | p99 |\n|---|---:|---:|---:|---:|\n");
        for (Taken one : latencies) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f ms | %.0f ms | %.0f ms |%n",
                    one.what(),
                    one.count(),
                    one.p50(),
                    one.p95(),
                    one.p99()));
        }
        text.append("\n| | min | median | max |\n|---|---:|---:|---:|\n");
        line(text, "handovers/s", rounds.stream().map(Round::handovers).toList());
        line(
                text,
                "the same moves checked in and out, /s",
                rounds.stream().map(Round::checkInsAndOuts).toList());
        line(text, "ratio", rounds.stream().map(Round::ratio).toList());
        return text.toString();
    }

    private static void line(StringBuilder text, String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                what,
                sorted.getFirst(),
                sorted.get(sorted.size() / 2),
                sorted.getLast()));
    }
}
