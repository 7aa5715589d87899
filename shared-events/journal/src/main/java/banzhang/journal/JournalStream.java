package banzhang.journal;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 顺读 — reads block after block and trusts none: each must begin where the one before it ended.
///
/// At the end it answers false and goes on when asked again, as Axon's private streams expect. Far from the end it lets
/// others read ahead and decode.
///
/// @param <T> what a reader gets for an event
final class JournalStream<T> extends Spliterators.AbstractSpliterator<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalStream.class);
    private static final int PAGE = 32;

    private final Source<T> source;
    private final BlockStore store;
    private final JournalSettings.Waits waits;
    private final CommitSignal signal;
    private final boolean mayBlock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile boolean closed;

    private long next;
    /// Whether `next` is known to be where a block begins; a token may point into the middle of one.
    private boolean aligned;

    private Iterator<T> events = Collections.emptyIterator();
    private volatile @Nullable ReadAhead<T> ahead;
    private @Nullable MongoCursor<RawBsonDocument> page;
    private int leftOnPage;

    /// 读源 — where a stream's events come from and what becomes of them.
    ///
    /// @param watch told when a reader waits for other processes' appends
    /// @param decoder makes of stored events what the reader gets; asked again for the same when it fails
    /// @param eager the same, doing now what the reader would otherwise do later
    /// @param decoders who runs `eager`
    record Source<T>(
            BlockStore store,
            JournalSettings.Waits waits,
            CommitSignal signal,
            ForeignWatch watch,
            Function<List<TrackedEntry>, List<T>> decoder,
            Function<List<TrackedEntry>, List<T>> eager,
            Executor decoders) {}

    JournalStream(Source<T> source, long position, boolean mayBlock) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.source = source;
        this.store = source.store();
        this.waits = source.waits();
        this.signal = source.signal();
        this.next = position;
        this.mayBlock = mayBlock;
        this.aligned = position == 0 || position == signal.next();
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!events.hasNext()) {
            if (!readOn() && (!mayBlock || !awaitMore())) {
                return false;
            }
        }
        action.accept(events.next());
        return true;
    }

    /// Takes what was read ahead, else the next block; false at the end.
    private boolean readOn() {
        ReadAhead.Stretch<T> stretch = stretch();
        if (stretch != null && stretch.start() == next) {
            events = stretch.events().iterator();
            next = stretch.end();
            return true;
        }
        stopReadingAhead();
        Block block = fetch();
        if (block == null) {
            return false;
        }
        events = source.decoder().apply(block.from(next)).iterator();
        next = block.end();
        signal.foundUpTo(next); // others may wait for what this reader happened to find first
        return true;
    }

    private ReadAhead.@Nullable Stretch<T> stretch() {
        ReadAhead<T> reading = ahead;
        try {
            return reading == null || closed ? null : reading.next();
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void stopReadingAhead() {
        ReadAhead<T> reading = ahead;
        if (reading != null) {
            reading.close();
            ahead = null;
        }
    }

    private @Nullable Block fetch() {
        fetching.lock();
        try {
            return closed ? null : nextBlock();
        } catch (RuntimeException failed) {
            closePage(); // asked again, it reads on from the same position with a fresh cursor
            throw failed;
        } finally {
            fetching.unlock();
            if (closed) {
                release();
            }
        }
    }

    private @Nullable Block nextBlock() {
        Block block = nextOnPage();
        if (block == null) {
            return aligned ? null : align(null);
        }
        if (block.position() == next) {
            aligned = true;
            return block;
        }
        return aligned ? confirmGap(block) : align(block);
    }

    /// The next stored block, from the page at hand or the next one; null at the end.
    private @Nullable Block nextOnPage() {
        MongoCursor<RawBsonDocument> current = page;
        if (current != null && !current.hasNext()) {
            closePage();
            if (leftOnPage > 0) {
                return null;
            }
            current = null;
        }
        if (current == null) {
            current = store.from(next, PAGE);
            page = current;
            leftOnPage = PAGE;
        }
        if (!current.hasNext()) {
            closePage();
            return null;
        }
        leftOnPage--;
        Block block = Block.whole(current.next());
        if (leftOnPage == 0 && ahead == null && !closed) { // a full page: the end is far
            ahead = ReadAhead.from(store, block.end(), source.eager(), source.decoders());
        }
        return block;
    }

    /// Finds the block that `next` lies in or ends; `after` is the first stored one behind it.
    private @Nullable Block align(@Nullable Block after) {
        closePage();
        aligned = true;
        Block floor = store.atOrBefore(next);
        long end = floor == null ? 0 : floor.end();
        if (end > next) {
            return floor;
        }
        if (end == next) {
            return after == null ? null : confirmGap(after);
        }
        aligned = false;
        throw halt(
                after == null
                        ? JournalGapException.beyondHead(next, end)
                        : JournalGapException.between(end, after.position()));
    }

    /// A block is not where it should be. Asked once more, from the primary, for exactly that place.
    private Block confirmGap(Block found) {
        closePage();
        try (MongoCursor<RawBsonDocument> again = store.from(next, 1)) {
            Block block = again.hasNext() ? Block.whole(again.next()) : found;
            if (block.position() == next) {
                return block;
            }
            throw halt(JournalGapException.between(next, block.position()));
        }
    }

    private static JournalGapException halt(JournalGapException gap) {
        log.error(gap.getMessage());
        return gap;
    }

    /// Waits for the next append: woken at once when it is this process's, and when it is another's that the watch
    /// told of; where nothing tells, by looking now and then.
    private boolean awaitMore() {
        long end = System.nanoTime() + waits.blockingRead().toNanos();
        long pause = waits.pollAtLeast().toNanos();
        try {
            while (!closed && !signal.isClosed()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                Duration longest = source.watch().isWatching() ? waits.pollWatched() : waits.pollAtMost();
                if (signal.await(next, Math.min(pause, left), () -> closed) || isFollowed()) {
                    return !closed;
                }
                pause = Math.min(pause * 2, longest.toNanos());
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// Whether another process has gone on; whoever waits in this one hears of it.
    private boolean isFollowed() {
        Block following = closed ? null : store.at(next);
        if (following != null) {
            signal.foundUpTo(following.end());
        }
        return following != null && !closed;
    }

    private void closePage() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /// Ends a wait; called by whoever closes the stream, while another thread may be reading.
    @Override
    public void close() {
        closed = true;
        signal.wakeAll();
        ReadAhead<T> reading = ahead;
        if (reading != null) {
            reading.close();
        }
        release();
    }

    /// A cursor is for one thread at a time: if another is just reading, that one closes it when it is done.
    private void release() {
        if (fetching.tryLock()) {
            try {
                closePage();
            } finally {
                fetching.unlock();
            }
        }
    }
}
