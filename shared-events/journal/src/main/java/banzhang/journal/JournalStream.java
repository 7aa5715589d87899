package banzhang.journal;

import com.mongodb.client.MongoCursor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 顺读 — reads block after block and trusts none: each must begin where the one before it ended.
///
/// At the end it answers false and goes on when asked again, as Axon's private streams expect.
final class JournalStream extends Spliterators.AbstractSpliterator<TrackedEntry> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalStream.class);
    private static final int FIRST_PAGE = 32;
    private static final int LARGEST_PAGE = 512;

    private final BlockStore store;
    private final JournalSettings.Waits waits;
    private final CommitSignal signal;
    private final boolean mayBlock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile boolean closed;

    private long next;
    /// Whether `next` is known to be where a block begins; a token may point into the middle of one.
    private boolean aligned;

    private Iterator<TrackedEntry> events = Collections.emptyIterator();
    private @Nullable MongoCursor<RawBsonDocument> page;
    private int pageSize = FIRST_PAGE;
    private int leftOnPage;

    JournalStream(BlockStore store, JournalSettings.Waits waits, CommitSignal signal, long position, boolean mayBlock) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.store = store;
        this.waits = waits;
        this.signal = signal;
        this.next = position;
        this.mayBlock = mayBlock;
        this.aligned = position == 0 || position == signal.next();
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEntry> action) {
        while (!events.hasNext()) {
            Block block = fetch();
            if (block != null) {
                events = block.from(next).iterator();
            } else if (!mayBlock || !awaitMore()) {
                return false;
            }
        }
        TrackedEntry event = events.next();
        next = event.position() + 1;
        action.accept(event);
        return true;
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
            pageSize = Math.min(pageSize * 4, LARGEST_PAGE);
            current = null;
        }
        if (current == null) {
            current = store.from(next, pageSize);
            page = current;
            leftOnPage = pageSize;
        }
        if (!current.hasNext()) {
            closePage();
            return null;
        }
        leftOnPage--;
        return Block.whole(current.next());
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

    /// Waits for the next append: at once when it is this process's, by looking now and then when it is another's.
    private boolean awaitMore() {
        long end = System.nanoTime() + waits.blockingRead().toNanos();
        long pause = waits.pollAtLeast().toNanos();
        try {
            while (!closed && !signal.isClosed()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (signal.await(next, Math.min(pause, left), () -> closed) || isFollowed()) {
                    return !closed;
                }
                pause = Math.min(pause * 2, waits.pollAtMost().toNanos());
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
            signal.committedUpTo(following.end());
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
