package banzhang.bench.row;

import banzhang.bench.child.ChildProcess;
import banzhang.bench.child.WriterProcess;
import banzhang.bench.load.Latencies;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.subject.MongoSubjects;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// 多写者 — the same offered load by one, two and four processes that write to one journal.
public final class Processes {
    public static final String ROW = "processes";
    private static final List<Integer> SIZES = List.of(1, 2, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// A tail is of few units of work: one checkpoint of the database in a round decides it.
    private static final int MORE_ROUNDS = 2;

    private final Ground ground;
    private final List<ChildProcess> writers = new ArrayList<>();
    private final Map<Integer, List<Latencies>> rounds = new LinkedHashMap<>();
    private long acknowledged;
    private long failed;

    public Processes(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        MongoDatabase database = ground.set().fresh();
        ground.say(ROW + " · " + cell());
        try {
            MongoSubjects.journal(ground.set(), database).close();
            for (int writer = 0; writer < SIZES.getLast(); writer++) {
                writers.add(ChildProcess.start(WriterProcess.class, ground.set().uri(), database.getName()));
            }
            writers.forEach(writer -> writer.hear(ChildProcess.READY, PATIENCE));
            measure();
            check(database);
        } catch (RuntimeException broken) {
            ground.results().add(Figure.failed(ROW, cell(), "journal", "ms p99", String.valueOf(broken)));
        } finally {
            writers.forEach(ChildProcess::close);
            database.drop();
        }
        settle(Goal.TWO_PROCESSES, 2);
        settle(Goal.FOUR_PROCESSES, 4);
    }

    private void measure() {
        Pace pace = ground.pace();
        SIZES.reversed().forEach(size -> together(size, pace.warmUp().multipliedBy(2)));
        rounds.clear();
        for (int round = 0; round < pace.rounds() + MORE_ROUNDS; round++) {
            Duration duration = pace.longRound(2);
            if (round > 0 && ground.isTooLateFor(duration.multipliedBy(SIZES.size()))) {
                ground.results().note(ROW + ": cut short after " + round + " rounds");
                break;
            }
            SIZES.forEach(size -> together(size, duration));
        }
    }

    private void together(int size, Duration duration) {
        List<ChildProcess> some = writers.subList(0, size);
        double rate = ground.pace().offered() / size;
        for (ChildProcess writer : some) {
            writer.say("RUN " + rate + " " + duration.toMillis() + " "
                    + ground.seeds().nextLong());
        }
        List<Latencies> taken = new ArrayList<>();
        for (ChildProcess writer : some) {
            String[] words =
                    writer.hear(ChildProcess.DONE, duration.plus(PATIENCE)).split(" ");
            failed += Long.parseLong(words[0]);
            taken.add(Latencies.of(
                    Stream.of(words).skip(1).mapToLong(Long::parseLong).toArray()));
        }
        Latencies all = Latencies.merged(taken);
        acknowledged += all.count();
        rounds.computeIfAbsent(size, _ -> new ArrayList<>()).add(all);
    }

    private void check(MongoDatabase database) {
        long stored;
        try (var journal = MongoSubjects.journal(ground.set(), database)) {
            stored = journal.stored();
        }
        if (stored < acknowledged || stored > acknowledged + failed) {
            throw new IllegalStateException(acknowledged + " events were acknowledged, " + stored + " are stored");
        }
        if (failed > 0) {
            ground.results().note(ROW + ": " + failed + " units of work failed");
        }
        rounds.forEach((size, taken) -> {
            List<Double> each = taken.stream().map(it -> it.millis(99)).toList();
            Map<String, Double> details = Contest.percentiles(Latencies.merged(taken));
            ground.results().add(Figure.of(ROW, cell(), subject(size), "ms p99", each, details));
        });
    }

    private void settle(Goal goal, int size) {
        var one = ground.results().find(ROW, cell(), subject(1));
        var some = ground.results().find(ROW, cell(), subject(size));
        OptionalDouble ratio = one.isPresent() && some.isPresent()
                ? OptionalDouble.of(some.get().median() / one.get().median())
                : OptionalDouble.empty();
        ground.results().settle(goal, ratio, cell() + ", medians of the rounds' p99");
    }

    private String cell() {
        return String.format(
                Locale.ROOT,
                "%s, %.0f commits/s offered",
                ground.set().label(),
                ground.pace().offered());
    }

    private static String subject(int size) {
        return size + (size == 1 ? " process" : " processes");
    }
}
