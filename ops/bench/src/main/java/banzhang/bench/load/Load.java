package banzhang.bench.load;

import banzhang.bench.work.Clerk;
import java.time.Duration;

/// 负载 — so many clients, each of which commits one unit of work after another for a while.
///
/// @param clients how many at once
/// @param eventsPerUnit events in a unit of work
/// @param shape whose they are
/// @param duration for how long; the last units end a little later
/// @param seed what they write follows from it
public record Load(int clients, int eventsPerUnit, Clerk.Shape shape, Duration duration, long seed) {}
