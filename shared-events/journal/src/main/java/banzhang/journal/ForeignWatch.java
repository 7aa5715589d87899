package banzhang.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 外信 — hears of other processes' appends where the database tells of them (change streams), and wakes this one's
/// readers.
///
/// It wakes and nothing else: what is read, and in what order, is the reader's business. Where the database does not
/// tell, or the line breaks, readers go on looking now and then.
final class ForeignWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignWatch.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private final BlockStore store;
    private final CommitSignal signal;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean watching;
    private volatile boolean closed;
    private volatile @Nullable Thread listener;

    ForeignWatch(BlockStore store, CommitSignal signal) {
        this.store = store;
        this.signal = signal;
    }

    /// Listens from now on; not before somebody waits, for a process that never follows need not be told.
    void begin() {
        if (!closed && begun.compareAndSet(false, true)) {
            listener = Thread.ofVirtual().name("journal-watch").start(this::listen);
        }
    }

    /// Whether the database is telling just now.
    boolean isWatching() {
        return watching;
    }

    private void listen() {
        boolean told = true;
        while (told && !closed) {
            told = hear();
            watching = false;
            if (told && !closed) {
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    /// Listens until the line breaks; false when the database does not tell at all.
    private boolean hear() {
        try (BlockStore.Notices notices = store.notices()) {
            while (!closed) {
                watching = true;
                signal.committedUpTo(notices.next());
            }
            return true;
        } catch (UnsupportedOperationException mute) {
            LOG.debug("the database does not tell of appends: {}", mute.getMessage());
            return false;
        } catch (RuntimeException broken) {
            LOG.debug("the line of appends is broken: {}", broken.getMessage());
            return true;
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread listening = listener;
        if (listening != null) {
            listening.interrupt();
        }
    }
}
