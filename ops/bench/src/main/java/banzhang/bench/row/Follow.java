package banzhang.bench.row;

import banzhang.bench.child.ChildProcess;
import banzhang.bench.child.FollowerProcess;
import banzhang.bench.load.Latencies;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.work.Clerk;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/// 跟随 — from the acknowledgement of a commit to its handler in another process; commits come singly, 5 to 200 ms apart.
public final class Follow {
    public static final String ROW = "follow";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Ground ground;
    private final List<Latencies> rounds = new ArrayList<>();

    public Follow(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        MongoDatabase database = ground.set().fresh();
        String cell = ground.set().label() + ", single commits";
        ground.say(ROW + " · " + cell);
        try (AxonSubject journal = MongoSubjects.journal(ground.set(), database);
                ChildProcess follower =
                        ChildProcess.start(FollowerProcess.class, ground.set().uri(), database.getName())) {
            follower.hear(ChildProcess.READY, PATIENCE);
            measure(journal, follower);
            List<Double> each = rounds.stream().map(it -> it.millis(95)).toList();
            Map<String, Double> details = Contest.percentiles(Latencies.merged(rounds));
            ground.results().add(Figure.of(ROW, cell, MongoSubjects.JOURNAL, "ms p95", each, details));
            ground.results()
                    .settle(Goal.FOLLOW, OptionalDouble.of(Figure.median(each)), cell + ", median of the rounds' p95");
        } catch (RuntimeException broken) {
            ground.results().add(Figure.failed(ROW, cell, MongoSubjects.JOURNAL, "ms p95", String.valueOf(broken)));
            ground.results().settle(Goal.FOLLOW, OptionalDouble.empty(), cell + ": " + broken.getMessage());
        } finally {
            database.drop();
        }
    }

    private void measure(AxonSubject journal, ChildProcess follower) {
        Clerk clerk = new Clerk(ground.seeds().nextLong());
        SplittableRandom pauses = ground.seeds().split();
        round(journal, follower, clerk, pauses, ground.pace().warmUp());
        rounds.clear();
        for (int round = 0; round < ground.pace().rounds(); round++) {
            round(journal, follower, clerk, pauses, ground.pace().longRound(2));
        }
    }

    private void round(
            AxonSubject journal, ChildProcess follower, Clerk clerk, SplittableRandom pauses, Duration duration) {
        Map<String, Long> acknowledged = new HashMap<>();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            var unit = clerk.next(Clerk.Shape.ONE_SHEET, 1);
            journal.engine().appendEvents(unit);
            acknowledged.put(unit.getFirst().getIdentifier(), FollowerProcess.microsNow());
            LockSupport.parkNanos(pauses.nextLong(5_000_000, 200_000_000));
        }
        Latencies.Recorder recorder = new Latencies.Recorder();
        for (int event = 0; event < acknowledged.size(); event++) {
            String[] seen = follower.hear(ChildProcess.SEEN, PATIENCE).split(" ");
            Long when = acknowledged.get(seen[0]);
            if (when == null) {
                throw new IllegalStateException("the handler got an event nobody published: " + seen[0]);
            }
            recorder.add((Long.parseLong(seen[1]) - when) * 1_000);
        }
        rounds.add(recorder.taken());
    }
}
