package banzhang.bench.row;

import banzhang.bench.subject.AxonSubject;
import banzhang.bench.work.Clerk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// 过去 — what is there to be replayed: units of eleven events of one sheet by several writers, through each engine
/// itself.
///
final class Past {
    /// 时间疏密 — how far apart in time the events are. It matters to who reads by time, as axon-mongo does: it looks
    /// back a second from every batch and leaves out by name what it has seen.
    enum Stamps {
        /// 5 ms apart, however fast they are written: a busy day.
        APART("5 ms apart"),
        /// Stamped when they are written, some thousand a second: an import.
        DENSE("as fast as written");

        private final String words;

        Stamps(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static final int WRITERS = 16;
    private static final int EVENTS_PER_UNIT = 11;
    private static final long APART = 5_000_000;
    private static final Instant FIRST = Instant.parse("2026-09-01T00:00:00Z");
    private final Ground ground;
    private final Stamps stamps;
    private final long seed;

    Past(Ground ground, Stamps stamps) {
        this.ground = ground;
        this.stamps = stamps;
        this.seed = ground.seeds().nextLong();
    }

    /// Writes it; answers how many events there are then.
    ///
    /// @param fence waits until all of it is where it counts
    long write(AxonSubject subject, Runnable fence) {
        long began = System.nanoTime();
        AtomicLong units = new AtomicLong();
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (Clerk clerk : Clerk.staff(new SplittableRandom(seed), WRITERS)) {
                writing.add(CompletableFuture.runAsync(() -> write(subject, clerk, units), writers));
            }
            writing.forEach(CompletableFuture::join);
        }
        fence.run();
        long there = subject.stored();
        long wanted = unitsInAll() * EVENTS_PER_UNIT;
        if (there != wanted) {
            throw new IllegalStateException(subject.name() + " was given " + wanted + " events and holds " + there);
        }
        ground.say(String.format(
                Locale.ROOT,
                "filled · %s: %,d events in %.1f s",
                subject.name(),
                there,
                (System.nanoTime() - began) / 1e9));
        return there;
    }

    private long unitsInAll() {
        return Math.ceilDiv(ground.pace().replayed(), EVENTS_PER_UNIT);
    }

    private void write(AxonSubject subject, Clerk clerk, AtomicLong units) {
        for (long unit = units.getAndIncrement(); unit < unitsInAll(); unit = units.getAndIncrement()) {
            Instant at = stamps == Stamps.DENSE ? Instant.now() : FIRST.plusNanos(unit * EVENTS_PER_UNIT * APART);
            subject.engine().appendEvents(clerk.next(Clerk.Shape.ONE_SHEET, EVENTS_PER_UNIT, at));
        }
    }
}
