package banzhang.bench.row;

import java.time.Duration;
import java.util.List;

/// 节奏 — how long rounds are, how many, and of what size.
///
/// @param warmUp a round of each that is not counted
/// @param round how long one is
/// @param rounds how many are counted
/// @param clients at once
/// @param eventsPerUnit events in a unit of work
/// @param replayed events that are there to be replayed
/// @param fills events that are there before, ascending
/// @param base which of them the last is compared with
/// @param offered units of work a second for the open loop, all processes together
/// @param rebuilt events that read models are made anew from; 0 for not at all
/// @param everywhere whether clients and events are combined, on all sets; else only what the goals name
public record Pace(
        Duration warmUp,
        Duration round,
        int rounds,
        List<Integer> clients,
        List<Integer> eventsPerUnit,
        long replayed,
        List<Long> fills,
        int base,
        double offered,
        long rebuilt,
        boolean everywhere) {
    private static final long REBUILT = 1_000_000;

    public static Pace full(long fill) {
        return new Pace(
                Duration.ofSeconds(3),
                Duration.ofSeconds(4),
                5,
                List.of(1, 8, 64, 256),
                List.of(1, 11),
                100_000,
                List.of(0L, Math.min(fill, 100_000L), Math.max(Math.min(fill, 100_000L), fill / 5), fill),
                1,
                800,
                Math.min(fill, REBUILT),
                true);
    }

    /// @param fill events in the largest fill; the goal's proportion of 1:50 would not fit a small one
    public static Pace quick(long fill) {
        return new Pace(
                Duration.ofMillis(1_000),
                Duration.ofMillis(1_200),
                3,
                List.of(64),
                List.of(1, 11),
                20_000,
                List.of(Math.min(fill, 50_000L), fill),
                0,
                800,
                0,
                false);
    }

    /// The cells the goals name and no others, in rounds as long as in a full run; warm for longer, for there are
    /// fewer.
    public static Pace goals(long fill) {
        return new Pace(
                Duration.ofSeconds(8),
                Duration.ofSeconds(4),
                3,
                List.of(64),
                List.of(1, 11),
                100_000,
                List.of(Math.min(fill, 100_000L), fill),
                0,
                800,
                Math.min(fill, REBUILT),
                false);
    }

    Duration longRound(int factor) {
        return round.multipliedBy(factor);
    }
}
