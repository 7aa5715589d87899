package banzhang.bench.row;

import banzhang.bench.load.Latencies;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.bench.result.Figure;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.work.Clerk;
import banzhang.bench.work.Filling;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// 一本账 — a journal with so many events before, and what was measured of it.
final class FilledJournal implements AutoCloseable {
    private final long before;
    private final MongoDatabase database;
    private final AxonSubject subject;
    private final AxonSubject forgetful;
    private final Filling filling;
    private final Ground ground;
    private final SplittableRandom random;
    private final Map<String, List<Double>> taken = new LinkedHashMap<>();
    private final Map<String, List<Latencies>> latencies = new LinkedHashMap<>();
    private final List<Double> commits = new ArrayList<>();
    private long acknowledged;

    FilledJournal(long before, MongoDatabase database, Filling filling, Ground ground) {
        this.before = before;
        this.database = database;
        this.subject = MongoSubjects.journal(ground.set(), database);
        this.forgetful = MongoSubjects.forgetfulJournal(ground.set(), database);
        this.filling = filling;
        this.ground = ground;
        this.random = ground.seeds().split();
    }

    String name() {
        return String.format(Locale.ROOT, "%,d events before", before);
    }

    void round(Duration duration) {
        Duration part = duration.dividedBy(2);
        keep(Filled.ALONE, append(1, part).latencies());
        commits.add(append(64, part).unitsPerSecond());
        for (int size : Filling.SIZES) {
            keep("load of " + size + " events from the database", load(forgetful, size, part));
        }
        keep("load of 100 events kept by the journal", load(subject, 100, part));
    }

    private Measured append(int clients, Duration duration) {
        Measured measured = subject.commit(new Load(clients, 1, Clerk.Shape.ONE_SHEET, duration, random.nextLong()));
        acknowledged += measured.events();
        return measured;
    }

    private Latencies load(AxonSubject from, int size, Duration duration) {
        List<String> names = filling.ofSize(size);
        Latencies.Recorder recorder = new Latencies.Recorder();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - end < 0) {
            String aggregate = names.get(random.nextInt(names.size()));
            long began = System.nanoTime();
            long events = from.load(aggregate);
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
            ground.results().add(Figure.failed(Filled.ROW, Filled.ALONE, name(), "ms", why));
            return;
        }
        taken.forEach((cell, rounds) -> {
            Map<String, Double> details =
                    Contest.percentiles(Latencies.merged(latencies.getOrDefault(cell, List.of())));
            ground.results().add(Figure.of(Filled.ROW, cell, name(), "ms", rounds, details));
        });
        ground.results().add(Figure.of(Filled.ROW, Filled.MANY, name(), "commits/s", commits, Map.of()));
    }

    /// For each cell the median of each round, in milliseconds.
    Map<String, List<Double>> taken() {
        return taken;
    }

    @Override
    public void close() {
        forgetful.close();
        subject.close();
        database.drop();
    }
}
