package banzhang.bench.row;

import banzhang.bench.load.Latencies;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.work.BlockForge;
import banzhang.bench.work.Clerk;
import banzhang.bench.work.Filling;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// 旧账多少 — appends and loads of aggregates in journals with more and less before; all on one set, in turns.
public final class Filled {
    public static final String ROW = "filled";
    private static final String ALONE = "append, 1 client";
    private static final String MANY = "append, 64 clients";
    private final Ground ground;
    private final List<Journal> journals = new ArrayList<>();

    public Filled(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        List<Long> fills = ground.pace().fills();
        try {
            for (long fill : fills) {
                journals.add(fill(fill));
            }
            measure();
            settle();
        } finally {
            journals.forEach(journal -> journal.subject.close());
            journals.forEach(journal -> journal.database.drop());
        }
    }

    /// Laid out by the journal, filled past it, opened again: its start-up check sees the last blocks.
    private Journal fill(long events) {
        MongoDatabase database = ground.set().fresh();
        MongoSubjects.journal(ground.set(), database).close();
        Filling filling = new Filling(ground.seeds().nextLong());
        long began = System.nanoTime();
        long nanos = 1_700_000_000L * 1_000_000_000L;
        filling.make(
                events,
                new BlockForge(ground.seeds().nextLong(), nanos),
                (blocks, last) -> BareSubject.fill(database, blocks, last));
        long there = Math.max(events, filling.least());
        ground.say(
                String.format(Locale.ROOT, "filled · %,d events in %.1f s", there, (System.nanoTime() - began) / 1e9));
        return new Journal(there, database, MongoSubjects.journal(ground.set(), database), filling, ground);
    }

    private void measure() {
        Pace pace = ground.pace();
        ground.say(ROW + " · " + journals.size() + " journals in turns");
        journals.forEach(journal -> journal.round(pace.warmUp()));
        journals.forEach(Journal::forget);
        for (int round = 0; round < pace.rounds(); round++) {
            if (round > 0 && ground.isTooLateFor(pace.round().multipliedBy(journals.size()))) {
                ground.results().note(ROW + ": cut short after " + round + " rounds");
                break;
            }
            journals.forEach(journal -> journal.round(pace.round()));
        }
        journals.forEach(Journal::tell);
    }

    /// The worst of the ratios between the largest fill and the one it is compared with.
    private void settle() {
        Journal base = journals.get(ground.pace().base());
        Journal top = journals.getLast();
        OptionalDouble worst = OptionalDouble.empty();
        StringBuilder how = new StringBuilder(top.name() + " against " + base.name() + ": ");
        for (String cell : top.taken.keySet()) {
            double ratio = Figure.median(top.taken.getOrDefault(cell, List.of()))
                    / Figure.median(base.taken.getOrDefault(cell, List.of()));
            worst = OptionalDouble.of(Math.max(worst.orElse(0), ratio));
            how.append(String.format(Locale.ROOT, "%s %.2f; ", cell, ratio));
        }
        boolean failed = ground.results().figures().stream()
                .anyMatch(it -> it.row().equals(ROW) && it.failure().isPresent());
        ground.results()
                .settle(
                        Goal.FILLED,
                        failed ? OptionalDouble.empty() : worst,
                        how.append("the worst counts").toString());
    }

    /// 一本账 — a journal with so many events before, and what was measured of it.
    private static final class Journal {
        private final long before;
        private final MongoDatabase database;
        private final AxonSubject subject;
        private final Filling filling;
        private final Ground ground;
        private final SplittableRandom random;
        private final Map<String, List<Double>> taken = new LinkedHashMap<>();
        private final Map<String, List<Latencies>> latencies = new LinkedHashMap<>();
        private final List<Double> commits = new ArrayList<>();
        private long acknowledged;

        Journal(long before, MongoDatabase database, AxonSubject subject, Filling filling, Ground ground) {
            this.before = before;
            this.database = database;
            this.subject = subject;
            this.filling = filling;
            this.ground = ground;
            this.random = ground.seeds().split();
        }

        String name() {
            return String.format(Locale.ROOT, "%,d events before", before);
        }

        void round(Duration duration) {
            Duration part = duration.dividedBy(2);
            keep(ALONE, append(1, part).latencies());
            commits.add(append(64, part).unitsPerSecond());
            for (int size : Filling.SIZES) {
                keep("load of " + size + " events", load(size, part));
            }
        }

        private Measured append(int clients, Duration duration) {
            Measured measured =
                    subject.commit(new Load(clients, 1, Clerk.Shape.ONE_SHEET, duration, random.nextLong()));
            acknowledged += measured.events();
            return measured;
        }

        private Latencies load(int size, Duration duration) {
            List<String> names = filling.ofSize(size);
            Latencies.Recorder recorder = new Latencies.Recorder();
            long end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() - end < 0) {
                String aggregate = names.get(random.nextInt(names.size()));
                long began = System.nanoTime();
                long events = subject.load(aggregate);
                recorder.add(System.nanoTime() - began);
                if (events != size) {
                    throw new IllegalStateException("an aggregate of " + size + " events came with " + events);
                }
            }
            return recorder.taken();
        }

        private void keep(String cell, Latencies round) {
            taken.computeIfAbsent(cell, _ -> new ArrayList<>()).add(round.millis(50));
            latencies.computeIfAbsent(cell, _ -> new ArrayList<>()).add(round);
        }

        /// Warm-up does not count.
        void forget() {
            taken.clear();
            latencies.clear();
            commits.clear();
        }

        void tell() {
            if (subject.stored() != before + acknowledged) {
                String why = before + acknowledged + " events should be there, " + subject.stored() + " are";
                ground.results().add(Figure.failed(ROW, ALONE, name(), "ms", why));
                return;
            }
            taken.forEach((cell, rounds) -> {
                Map<String, Double> details =
                        Contest.percentiles(Latencies.merged(latencies.getOrDefault(cell, List.of())));
                ground.results().add(Figure.of(ROW, cell, name(), "ms", rounds, details));
            });
            ground.results().add(Figure.of(ROW, MANY, name(), "commits/s", commits, Map.of()));
        }
    }
}
