package banzhang.bench.row;

import banzhang.bench.result.Results;
import banzhang.bench.subject.Postgres;
import banzhang.bench.subject.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// 赛场 — what all groups of rows are run with.
///
/// @param set the replica set that counts
/// @param single a set of one node, where there is one
/// @param postgres a PostgreSQL, where there is one
/// @param withoutPostgres why there is none
/// @param pace how long and how much
/// @param results where the figures go
/// @param seeds what is written follows from them
/// @param end when the run must be over, by `System.nanoTime`
/// @param progress hears what is going on
public record Ground(
        Target set,
        Optional<Target> single,
        Optional<Postgres> postgres,
        String withoutPostgres,
        Pace pace,
        Results results,
        SplittableRandom seeds,
        Optional<Long> end,
        Consumer<String> progress) {

    void say(String what) {
        progress.accept(what);
    }

    /// Whether a round of this length would take the run beyond its end.
    boolean isTooLateFor(Duration round) {
        return end.isPresent() && System.nanoTime() + round.toNanos() - end.get() >= 0;
    }
}
