package banzhang.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 预读 — fetches the next stretches of the journal while the reader is busy with this one, and has them decoded by
/// others; they come in order.
///
/// It only ever saves time: where the journal ends, or anything is odd, it says so and the reader looks for himself.
///
/// @param <T> what a reader gets for an event
final class ReadAhead<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final int BLOCKS = 64;
    private static final int STRETCHES = 4;

    private final BlockStore store;
    private final Function<List<TrackedEntry>, List<T>> decoder;
    private final Executor decoders;
    private final BlockingQueue<CompletableFuture<@Nullable Stretch<T>>> ahead = new ArrayBlockingQueue<>(STRETCHES);
    private final Thread fetcher;
    private volatile boolean closed;

    /// 一段 — what a stretch of the journal holds.
    ///
    /// @param start the position of its first event
    /// @param end the position after its last event
    record Stretch<T>(long start, long end, List<T> events) {}

    private ReadAhead(BlockStore store, long from, Function<List<TrackedEntry>, List<T>> decoder, Executor decoders) {
        this.store = store;
        this.decoder = decoder;
        this.decoders = decoders;
        this.fetcher = Thread.ofVirtual().name("journal-read-ahead").unstarted(() -> fetch(from));
    }

    /// Reads ahead from a position where a block begins.
    static <T> ReadAhead<T> from(
            BlockStore store, long position, Function<List<TrackedEntry>, List<T>> decoder, Executor decoders) {
        ReadAhead<T> reading = new ReadAhead<>(store, position, decoder, decoders);
        reading.fetcher.start();
        return reading;
    }

    /// The next stretch; null when the reader has to look for himself.
    @Nullable
    Stretch<T> next() throws InterruptedException {
        try {
            return closed ? null : ahead.take().join();
        } catch (CompletionException odd) {
            LOG.debug("read ahead in vain: {}", odd.getMessage());
            return null;
        }
    }

    private void fetch(long from) {
        try {
            long at = from;
            boolean more = true;
            while (more && !closed) {
                List<RawBsonDocument> blocks = store.page(at, BLOCKS);
                if (!blocks.isEmpty()) {
                    long start = at;
                    ahead.put(CompletableFuture.supplyAsync(() -> decode(start, blocks), decoders));
                    at = Block.endOf(blocks.getLast());
                }
                more = blocks.size() == BLOCKS;
            }
        } catch (RuntimeException failed) {
            LOG.debug("cannot read on ahead: {}", failed.getMessage());
        } catch (InterruptedException wanted) {
            release();
            return;
        }
        end();
    }

    /// Behind what was read, so that none of it is lost.
    private void end() {
        try {
            ahead.put(CompletableFuture.completedFuture(null));
        } catch (InterruptedException wanted) {
            release();
        }
    }

    private @Nullable Stretch<T> decode(long start, List<RawBsonDocument> blocks) {
        List<TrackedEntry> events = new ArrayList<>();
        long at = start;
        for (RawBsonDocument raw : blocks) {
            Block block = Block.whole(raw);
            if (block.position() != at) {
                return null; // whoever reads will meet it again and make sure
            }
            events.addAll(block.events());
            at = block.end();
        }
        return new Stretch<>(start, at, decoder.apply(events));
    }

    /// Lets a reader that waits look for himself; what was read ahead is of no use any more.
    private void release() {
        closed = true;
        while (!ahead.offer(CompletableFuture.completedFuture(null))) {
            ahead.poll();
        }
    }

    @Override
    public void close() {
        release();
        fetcher.interrupt();
    }
}
