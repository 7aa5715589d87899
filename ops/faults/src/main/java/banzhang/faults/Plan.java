package banzhang.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// 计划 — everything a run does not leave to chance: the same plan is the same run, as far as threads allow.
///
/// @param seed what all below and every client's commands are drawn from
/// @param seconds how long clients go on asking for new things
/// @param after when the fault begins
/// @param lasting how long it stays
record Plan(FaultClass fault, long seed, int seconds, Duration after, Duration lasting) {
    static Plan of(FaultClass fault, long seed, int seconds) {
        Random random = new Random(seed * 1_000_003 + fault.ordinal());
        int most = Math.max(2, seconds / 2 - 2);
        Duration after = Duration.ofMillis(1_000 + random.nextInt(2_000));
        Duration lasting = Duration.ofMillis(2_000 + random.nextInt(most * 1_000 - 1_000));
        return new Plan(fault, seed, seconds, after, lasting);
    }

    Random random() {
        return new Random(seed);
    }

    String database() {
        return "faults_" + fault.name().toLowerCase(Locale.ROOT) + "_" + seed;
    }

    @Override
    public String toString() {
        return "%s seed %d: %s; after %d ms, for %d ms, clients for %d s"
                .formatted(fault, seed, fault.meaning(), after.toMillis(), lasting.toMillis(), seconds);
    }
}
