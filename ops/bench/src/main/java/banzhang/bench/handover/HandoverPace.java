package banzhang.bench.handover;

import java.time.Duration;
import java.util.List;

/// 节奏 — how many change classes at once, over how much, and how often.
///
/// @param classes each with a former and a next 班主任
/// @param items devices on a sheet
/// @param warmUp rounds that do not count
/// @param rounds of both, in turns, that do; in each every class hands over once
/// @param peerTurns handovers of a class in one round of the peer, so that its rounds last long enough to be measured
/// @param calm rounds in which people look at what they do before the next tap
/// @param looks how long, on average; so many rounds of each
record HandoverPace(int classes, int items, int warmUp, int rounds, int peerTurns, int calm, List<Duration> looks) {
    private static final List<Duration> HURRIED_AND_USUAL = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3));

    static HandoverPace full() {
        return new HandoverPace(40, 10, 3, 5, 5, 3, HURRIED_AND_USUAL);
    }

    static HandoverPace quick() {
        return new HandoverPace(40, 10, 1, 3, 3, 1, HURRIED_AND_USUAL);
    }

    /// The sheets each class draws up in all.
    int sheets() {
        return warmUp + rounds + calm * looks.size();
    }
}
