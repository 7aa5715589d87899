package banzhang.bench;

import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.result.Report;
import banzhang.bench.result.Results;
import banzhang.bench.result.Surroundings;
import banzhang.bench.result.Tables;
import banzhang.bench.row.Commits;
import banzhang.bench.row.Filled;
import banzhang.bench.row.Follow;
import banzhang.bench.row.Ground;
import banzhang.bench.row.OneClient;
import banzhang.bench.row.Pace;
import banzhang.bench.row.Processes;
import banzhang.bench.row.RebuiltViews;
import banzhang.bench.row.Replay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// 总账比速 — the journal beside its peers: same machine, same process, same durability, in turns.
public final class JournalBench {
    private static final long QUICK_SECONDS = 215;
    private static final long QUICK_FILL = 150_000;
    private static final long FULL_FILL = 5_000_000;
    private static final String ELSEWHERE = "measured by the fault runs, not here";

    private final Options options;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private final Results results = new Results();

    public JournalBench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments);
            System.exit(new JournalBench(options, out).run() ? 0 : 1);
        } catch (IllegalArgumentException senseless) {
            System.err.println("banzhang bench: " + senseless.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        }
    }

    /// Runs what was asked for; answers whether everybody kept what they acknowledged.
    public boolean run() throws IOException {
        long fill = options.fill().orElse(options.quick() ? QUICK_FILL : FULL_FILL);
        Pace pace = options.quick() ? Pace.quick(fill) : options.goals() ? Pace.goals(fill) : Pace.full(fill);
        return run(pace);
    }

    boolean run(Pace pace) throws IOException {
        Map<String, Object> head = head(pace);
        try (Servers servers = Servers.start(options)) {
            head.put("versions", servers.versions(Surroundings.versions()));
            servers.missing().forEach(results::note);
            Ground ground = new Ground(
                    servers.set(),
                    servers.single(),
                    servers.postgres(),
                    servers.withoutPostgres(),
                    pace,
                    results,
                    new SplittableRandom(options.seed()),
                    options.quick() ? Optional.of(began + QUICK_SECONDS * 1_000_000_000L) : Optional.empty(),
                    this::say);
            for (String row : Options.ROWS) {
                if (options.rows().contains(row)) {
                    attempt(row, ground);
                }
            }
        }
        head.put("seconds", Math.round((System.nanoTime() - began) / 1e9));
        results.leaveOut(Goal.FAULTS, ELSEWHERE);
        results.leaveOut(Goal.PRIMARY_KILLED, ELSEWHERE);
        tell(head);
        return !results.hasFailures();
    }

    /// One group that breaks does not take the others with it.
    private void attempt(String row, Ground ground) {
        if (options.quick()
                && !row.equals(RebuiltViews.ROW)
                && (System.nanoTime() - began) / 1_000_000_000L > QUICK_SECONDS) {
            results.add(Figure.failed(row, "all", "all", "", "the time of a quick run was over before it began"));
            return;
        }
        try {
            run(row, ground);
        } catch (RuntimeException broken) {
            broken.printStackTrace();
            results.add(Figure.failed(row, "all", "all", "", String.valueOf(broken)));
        }
    }

    private void run(String row, Ground ground) {
        switch (row) {
            case "commits" -> new Commits(ground).run();
            case "latency" -> new OneClient(ground).run();
            case "replay" -> Replay.run(ground);
            case "processes" -> new Processes(ground).run();
            case "follow" -> new Follow(ground).run();
            case "filled" -> new Filled(ground).run();
            case "rebuild" -> new RebuiltViews(ground).run();
            default -> throw new IllegalArgumentException(row);
        }
    }

    private Map<String, Object> head(Pace pace) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("command", options.command());
        head.put("seed", options.seed());
        head.put("startedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        head.put("machine", Surroundings.machine());
        head.put("pace", pace);
        if (options.quick()) {
            results.note("quick run: fewer cells, shorter rounds, "
                    + pace.fills().getLast() + " events in the largest fill and " + pace.replayed()
                    + " to replay; the goals speak of full runs");
        }
        return head;
    }

    private void tell(Map<String, Object> head) throws IOException {
        String tables = "\n" + Tables.goals(results) + "\n" + Tables.figures(results) + "\n"
                + String.join(
                        "",
                        results.notes().stream().map(note -> "- " + note + "\n").toList());
        out.println(tables);
        out.println(head.get("command") + ": " + head.get("seconds") + " s on " + head.get("versions"));
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), Report.json(head, results));
        }
        if (options.markdown().isPresent()) {
            Files.writeString(options.markdown().get(), tables);
        }
    }

    private void say(String what) {
        System.err.println(String.format(Locale.ROOT, "%4d s  %s", (System.nanoTime() - began) / 1_000_000_000L, what));
    }
}
