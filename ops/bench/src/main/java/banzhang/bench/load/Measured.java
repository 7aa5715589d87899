package banzhang.bench.load;

import java.time.Duration;
import java.util.Optional;

/// 一轮所得 — what one round of commits came to.
///
/// @param units acknowledged units of work
/// @param events the events in them
/// @param failed units of work whose append threw: stored or not
/// @param failure why the first of them failed
/// @param latencies of the acknowledged ones
/// @param cpuSeconds processor time this process took meanwhile
public record Measured(
        long units,
        long events,
        long failed,
        Optional<String> failure,
        Latencies latencies,
        Duration elapsed,
        double cpuSeconds) {

    public double unitsPerSecond() {
        return units / (elapsed.toNanos() / 1e9);
    }
}
