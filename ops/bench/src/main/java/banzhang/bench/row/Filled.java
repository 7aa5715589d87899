package banzhang.bench.row;

import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.work.BlockForge;
import banzhang.bench.work.Filling;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// 旧账多少 — appends and loads of aggregates in journals with more and less before; all on one set, in turns.
public final class Filled {
    public static final String ROW = "filled";
    static final String ALONE = "append, 1 client";
    static final String MANY = "append, 64 clients";
    private final Ground ground;
    private final List<FilledJournal> journals = new ArrayList<>();

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
            journals.forEach(FilledJournal::close);
        }
    }

    /// Laid out by the journal, filled past it, opened again: its start-up check sees the last blocks.
    private FilledJournal fill(long events) {
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
        return new FilledJournal(there, database, filling, ground);
    }

    private void measure() {
        Pace pace = ground.pace();
        ground.say(ROW + " · " + journals.size() + " journals in turns");
        journals.forEach(journal -> journal.round(pace.warmUp()));
        journals.forEach(FilledJournal::forget);
        for (int round = 0; round < pace.rounds(); round++) {
            if (round > 0 && ground.isTooLateFor(pace.round().multipliedBy(journals.size()))) {
                ground.results().note(ROW + ": cut short after " + round + " rounds");
                break;
            }
            journals.forEach(journal -> journal.round(pace.round()));
        }
        journals.forEach(FilledJournal::tell);
    }

    /// The worst of the ratios between the largest fill and the one it is compared with.
    private void settle() {
        FilledJournal base = journals.get(ground.pace().base());
        FilledJournal top = journals.getLast();
        OptionalDouble worst = OptionalDouble.empty();
        StringBuilder how = new StringBuilder(top.name() + " against " + base.name() + ": ");
        for (String cell : top.taken().keySet()) {
            double ratio = Figure.median(top.taken().getOrDefault(cell, List.of()))
                    / Figure.median(base.taken().getOrDefault(cell, List.of()));
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
}
