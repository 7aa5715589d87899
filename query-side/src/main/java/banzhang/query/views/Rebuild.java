package banzhang.query.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// 通读 — reads the journal once, from the start to its end, for all the views that are being made.
///
/// One thread reads what the journal has decoded ahead of it, each view takes it in beside the others; a few steps are
/// under way at any time, no more.
final class Rebuild implements AutoCloseable {
    private static final int STEP = 4_000;
    private static final int UNDER_WAY = 4;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private final EventStorageEngine journal;
    private final List<Line> lines;
    private final int lanes;
    private final Runnable check;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final ExecutorService making = Executors.newVirtualThreadPerTaskExecutor();
    private long next;

    /// What one view still has to take in.
    private static final class Line {
        private final ViewMaker maker;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        Line(ViewMaker maker) {
            this.maker = maker;
        }
    }

    /// @param check throws when it is to end at once; asked before each step
    Rebuild(EventStorageEngine journal, List<ViewMaker> makers, Runnable check) {
        this.journal = journal;
        this.check = check;
        this.lines = makers.stream().map(Line::new).toList();
        this.lanes = Math.max(1, CORES / makers.size());
    }

    /// Reads on to what is the end now, and waits until all of it is taken in; answers the position after it.
    long readOn() throws InterruptedException {
        try (Stream<? extends TrackedEventMessage<?>> events =
                journal.readEvents(new GlobalSequenceTrackingToken(next - 1), false)) {
            Iterator<? extends TrackedEventMessage<?>> rest = events.iterator();
            while (rest.hasNext()) {
                handOut(step(rest));
            }
        }
        room.acquire(UNDER_WAY);
        room.release(UNDER_WAY);
        lines.forEach(line -> settled(line.last));
        return next;
    }

    private List<TrackedEventMessage<?>> step(Iterator<? extends TrackedEventMessage<?>> rest) {
        List<TrackedEventMessage<?>> step = new ArrayList<>(STEP);
        while (step.size() < STEP && rest.hasNext()) {
            step.add(rest.next());
        }
        next = JournalPlace.of(step.getLast().trackingToken()) + 1;
        return step;
    }

    private void handOut(List<TrackedEventMessage<?>> step) throws InterruptedException {
        check.run();
        room.acquire();
        for (Line line : lines) {
            if (line.last.isCompletedExceptionally()) {
                settled(line.last);
            }
            line.last = line.last.thenRunAsync(() -> line.maker.take(step, lanes, making), making);
        }
        CompletableFuture.allOf(lines.stream().map(line -> line.last).toArray(CompletableFuture[]::new))
                .whenComplete((done, failed) -> room.release());
    }

    private static void settled(CompletableFuture<Void> line) {
        try {
            line.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        making.shutdownNow();
    }
}
