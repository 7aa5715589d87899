package banzhang.bench.result;

import java.util.Locale;

/// 目标 — what the journal is to reach, as ratios of one run where it can be one.
public enum Goal {
    COMMITS_OF_ONE(
            "commits-64-clients-1-event-vs-axon-mongo",
            "commits/s, 64 clients, one event, 3 nodes, against the best axon-mongo strategy",
            Bound.AT_LEAST,
            15,
            "×"),
    COMMITS_OF_ELEVEN("commits-64-clients-11-events-vs-axon-mongo", "the same with 11 events", Bound.AT_LEAST, 5, "×"),
    COMMITS_AT_THE_LIMIT(
            "commits-vs-bare-group-insert",
            "against bare group insert of equal blocks (the limit)",
            Bound.AT_LEAST,
            0.8,
            "×"),
    COMMITS_ON_ONE_NODE(
            "commits-1-node-vs-axon-jdbc",
            "commits/s on one node against Axon JDBC on PostgreSQL",
            Bound.AT_LEAST,
            4,
            "×"),
    REPLAY_MONGO(
            "replay-vs-axon-mongo",
            "replay into handlers with payloads decoded, against axon-mongo",
            Bound.AT_LEAST,
            30,
            "×"),
    REPLAY_JDBC(
            "replay-vs-axon-jdbc",
            "replay into handlers with payloads decoded, against Axon JDBC",
            Bound.AT_LEAST,
            3,
            "×"),
    REPLAY_AT_THE_LIMIT(
            "replay-vs-raw-scan",
            "replay against the raw scan of the same blocks, one core decoding",
            Bound.AT_LEAST,
            0.25,
            "×"),
    LATENCY(
            "latency-vs-bare-majority-insert",
            "one client's commit latency against a bare majority insert",
            Bound.AT_MOST,
            1.2,
            "×"),
    TWO_PROCESSES(
            "p99-2-processes-vs-1",
            "2 processes: p99 against one process at the same offered load",
            Bound.AT_MOST,
            1.5,
            "×"),
    FOUR_PROCESSES(
            "p99-4-processes-vs-1",
            "4 processes: p99 against one process at the same offered load",
            Bound.AT_MOST,
            4,
            "×"),
    FILLED(
            "filled-vs-100000-events",
            "append and aggregate load at 5 M events against 100,000",
            Bound.AT_MOST,
            1.3,
            "×"),
    FOLLOW(
            "publish-to-handler-p95",
            "publish → handler in another process, p95, above commit latency",
            Bound.AT_MOST,
            20,
            " ms"),
    REBUILD("rebuild-1-million", "rebuild of every read model from 1 M events", Bound.AT_MOST, 5, " min"),
    FAULTS(
            "faults-lost-doubled-gaps-differing",
            "fault runs: acknowledged commands lost, doubled, gaps, differing read models",
            Bound.AT_MOST,
            0,
            " in ≥ 60 runs and ≥ 100,000 acknowledged commands"),
    PRIMARY_KILLED(
            "primary-killed-to-acknowledgement",
            "primary killed → next acknowledgement, by itself",
            Bound.AT_MOST,
            15,
            " s");

    /// 界限 — which side of the number is good.
    public enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    private final String key;
    private final String text;
    private final Bound bound;
    private final double number;
    private final String unit;

    Goal(String key, String text, Bound bound, double number, String unit) {
        this.key = key;
        this.text = text;
        this.bound = bound;
        this.number = number;
        this.unit = unit;
    }

    /// What it is called in files; stays the same for ever.
    public String key() {
        return key;
    }

    public String text() {
        return text;
    }

    /// As in the table of goals: `≥ 15×`.
    public String wanted() {
        return (number == 0 ? "" : bound.sign + " ") + plain(number) + unit;
    }

    /// A value with this goal's unit.
    public String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value) + unit;
    }

    public boolean isMetBy(double value) {
        return bound == Bound.AT_LEAST ? value >= number : value <= number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
