package banzhang.query.views;

import banzhang.journal.JournalPositions;
import banzhang.query.views.GenerationBook.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 脉搏 — tells every half second that a rebuild lives and how far it is.
final class RebuildPulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildPulse.class);
    private static final long MILLIS = 500;
    private final List<ViewMaker> makers;
    private final GenerationBook book;
    private final JournalPositions positions;
    private final Consumer<List<RebuildProgress>> told;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild-pulse").daemon().factory());
    private final long begun = System.nanoTime();
    private long beats;
    private volatile boolean lost;

    RebuildPulse(
            List<ViewMaker> makers,
            GenerationBook book,
            JournalPositions positions,
            Consumer<List<RebuildProgress>> told) {
        this.makers = makers;
        this.book = book;
        this.positions = positions;
        this.told = told;
        clockwork.scheduleWithFixedDelay(this::beat, 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    /// @throws IllegalStateException when this rebuild was taken for dead and another has begun
    void requireMine() {
        if (lost) {
            throw new IllegalStateException("another rebuild has taken this one's place");
        }
    }

    private void beat() {
        try {
            long head = positions.head();
            beats++;
            List<RebuildProgress> all = new ArrayList<>();
            for (ViewMaker maker : makers) {
                Making making = maker.making();
                long rate = rate(maker.position() + 1);
                if (!book.beat(new Making(making.generation(), making.by(), beats, maker.position(), head, rate))) {
                    lost = true;
                }
                all.add(new RebuildProgress(making.generation().view().group(), maker.position(), head, rate));
            }
            told.accept(all);
        } catch (RuntimeException trouble) {
            // a thrown exception would end the schedule; who hears nothing for long takes the rebuild for dead
            LOG.warn("the rebuild cannot tell that it lives: {}", trouble.toString());
        }
    }

    private long rate(long events) {
        return events * 1_000 / Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        beat();
    }
}
