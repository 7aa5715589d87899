package banzhang.bench.row;

import banzhang.bench.load.Latencies;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.bench.result.Figure;
import banzhang.bench.subject.Subject;
import banzhang.bench.work.Clerk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 同场较量 — subjects commit in turns, A B C, B C A, …, so that what the machine does meanwhile strikes all alike.
///
/// After each round the database is asked, outside the timing, whether it holds what was acknowledged. Who lost
/// something has failed and has no figure.
public final class Contest {
    private final Ground ground;
    private final String row;
    private final String cell;
    private final List<Entrant> entrants = new ArrayList<>();

    public Contest(Ground ground, String row, String cell, List<Subject> subjects) {
        this.ground = ground;
        this.row = row;
        this.cell = cell;
        subjects.forEach(subject -> entrants.add(new Entrant(subject)));
    }

    /// Runs all rounds and hands the figures to the results.
    public void run(int clients, int eventsPerUnit, Clerk.Shape shape) {
        Pace pace = ground.pace();
        ground.say(row + " · " + cell);
        round(load(clients, eventsPerUnit, shape, pace.warmUp()), false);
        for (int round = 0; round < pace.rounds(); round++) {
            Duration all = pace.round().multipliedBy(entrants.size());
            if (round > 0 && ground.isTooLateFor(all)) {
                ground.results().note(row + " · " + cell + ": cut short after " + round + " rounds");
                break;
            }
            round(load(clients, eventsPerUnit, shape, pace.round()), true);
            Collections.rotate(entrants, -1);
        }
        Collections.sort(entrants, (one, other) -> Integer.compare(one.number, other.number));
        entrants.forEach(entrant -> ground.results().add(entrant.figure()));
    }

    /// All of a round write the same.
    private Load load(int clients, int eventsPerUnit, Clerk.Shape shape, Duration duration) {
        return new Load(clients, eventsPerUnit, shape, duration, ground.seeds().nextLong());
    }

    private void round(Load load, boolean counted) {
        for (Entrant entrant : entrants) {
            if (entrant.failure == null) {
                entrant.compete(load, counted);
            }
        }
    }

    /// 入场者 — a subject and its rounds.
    private final class Entrant {
        private final Subject subject;
        private final int number = entrants.size();
        private final List<Measured> rounds = new ArrayList<>();
        private long stored;
        private @Nullable String failure;

        Entrant(Subject subject) {
            this.subject = subject;
        }

        void compete(Load load, boolean counted) {
            try {
                Measured measured = subject.commit(load);
                long now = subject.stored();
                check(measured, now - stored, load.eventsPerUnit());
                stored = now;
                if (counted) {
                    rounds.add(measured);
                }
            } catch (RuntimeException broken) {
                failure = String.valueOf(broken);
            }
        }

        /// Acknowledged is stored, and nothing else is but perhaps what failed without a clear answer.
        private void check(Measured measured, long grown, int eventsPerUnit) {
            long atMost = measured.events() + measured.failed() * eventsPerUnit;
            if (grown < measured.events() || grown > atMost) {
                throw new IllegalStateException(
                        measured.events() + " events were acknowledged, " + grown + " are stored");
            }
            if (measured.units() == 0) {
                throw new IllegalStateException(
                        "nothing was committed: " + measured.failure().orElse("no answer in time"));
            }
            measured.failure()
                    .ifPresent(why -> ground.results()
                            .note(row + " · " + cell + " · " + subject.name() + ": " + measured.failed()
                                    + " units of work failed, the first: " + why));
        }

        Figure figure() {
            String unit = "commits/s";
            if (failure != null) {
                return Figure.failed(row, cell, subject.name(), unit, failure);
            }
            List<Double> values = rounds.stream().map(Measured::unitsPerSecond).toList();
            return new Figure(row, cell, subject.name(), unit, values, details(), Optional.empty());
        }

        private Map<String, Double> details() {
            Map<String, Double> details = percentiles(
                    Latencies.merged(rounds.stream().map(Measured::latencies).toList()));
            double units = rounds.stream().mapToLong(Measured::units).sum();
            double failed = rounds.stream().mapToLong(Measured::failed).sum();
            double cpu = rounds.stream().mapToDouble(Measured::cpuSeconds).sum();
            double seconds = rounds.stream()
                    .mapToDouble(it -> it.elapsed().toNanos() / 1e9)
                    .sum();
            details.put("units", units);
            details.put("failedUnits", failed);
            details.put("cpuMicrosPerUnit", cpu * 1e6 / units);
            details.put("cpuCores", cpu / seconds);
            return details;
        }
    }

    static Map<String, Double> percentiles(Latencies latencies) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("p50ms", latencies.millis(50));
        details.put("p95ms", latencies.millis(95));
        details.put("p99ms", latencies.millis(99));
        details.put("p999ms", latencies.millis(99.9));
        return details;
    }
}
