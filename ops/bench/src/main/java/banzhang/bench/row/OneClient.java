package banzhang.bench.row;

import banzhang.bench.load.Latencies;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.subject.Target;
import banzhang.bench.work.Clerk;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// 单人时延 — what one client waits for a commit, against one insert of the like block; commit by commit in turns.
public final class OneClient {
    public static final String ROW = "latency";
    private static final String BARE = "bare majority insert";
    private final Ground ground;

    public OneClient(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        on(ground.set());
        if (ground.pace().everywhere()) {
            ground.single().ifPresent(this::on);
        }
        String cell = ground.set().label();
        OptionalDouble ratio = ground.results().againstBest(ROW, cell, MongoSubjects.JOURNAL, List.of(BARE));
        ground.results().settle(Goal.LATENCY, ratio, cell + ", medians of the rounds' p50");
    }

    private void on(Target target) {
        ground.say(ROW + " · " + target.label());
        MongoDatabase one = target.fresh();
        MongoDatabase other = target.fresh();
        BareSubject bare = new BareSubject(other, ground.seeds().nextLong());
        try (AxonSubject journal = MongoSubjects.journal(target, one)) {
            Turns turns = new Turns(journal, bare, new Clerk(ground.seeds().nextLong()));
            turns.take(ground.pace().warmUp());
            for (int round = 0; round < ground.pace().rounds(); round++) {
                turns.begin();
                turns.take(ground.pace().longRound(2));
            }
            check(turns.commits, journal.stored());
            check(turns.commits, bare.stored());
            turns.tell(ground, target.label());
        } catch (RuntimeException broken) {
            ground.results()
                    .add(Figure.failed(ROW, target.label(), MongoSubjects.JOURNAL, "ms", String.valueOf(broken)));
        } finally {
            one.drop();
            other.drop();
        }
    }

    private static void check(long acknowledged, long stored) {
        if (acknowledged != stored) {
            throw new IllegalStateException(acknowledged + " events were acknowledged, " + stored + " are stored");
        }
    }

    /// 轮流 — journal, bare, bare, journal, …: neither always comes after the other.
    private static final class Turns {
        private final AxonSubject journal;
        private final BareSubject bare;
        private final Clerk clerk;
        private final List<Latencies.Recorder> ours = new ArrayList<>();
        private final List<Latencies.Recorder> theirs = new ArrayList<>();
        private Latencies.Recorder mine = new Latencies.Recorder();
        private Latencies.Recorder its = new Latencies.Recorder();
        private long commits;

        Turns(AxonSubject journal, BareSubject bare, Clerk clerk) {
            this.journal = journal;
            this.bare = bare;
            this.clerk = clerk;
        }

        void begin() {
            mine = new Latencies.Recorder();
            its = new Latencies.Recorder();
            ours.add(mine);
            theirs.add(its);
        }

        void take(Duration duration) {
            long end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() - end < 0) {
                mine.add(commit());
                its.add(bare.commitOne());
                its.add(bare.commitOne());
                mine.add(commit());
                commits += 2;
            }
        }

        /// Making the event and serializing it is the engine's cost, and counts.
        private long commit() {
            long began = System.nanoTime();
            journal.engine().appendEvents(clerk.next(Clerk.Shape.ONE_SHEET, 1));
            return System.nanoTime() - began;
        }

        void tell(Ground ground, String cell) {
            ground.results().add(figure(cell, MongoSubjects.JOURNAL, ours));
            ground.results().add(figure(cell, BARE, theirs));
        }

        private static Figure figure(String cell, String subject, List<Latencies.Recorder> rounds) {
            List<Latencies> taken =
                    rounds.stream().map(Latencies.Recorder::taken).toList();
            List<Double> medians = taken.stream().map(it -> it.millis(50)).toList();
            return Figure.of(ROW, cell, subject, "ms", medians, Contest.percentiles(Latencies.merged(taken)));
        }
    }
}
