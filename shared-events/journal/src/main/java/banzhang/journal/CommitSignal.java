package banzhang.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 提交信号 — wakes readers of this process when its writer has committed.
final class CommitSignal {
    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long next = -1;
    private volatile long told = -1;
    private volatile boolean closed;

    /// The position after the last event known to be committed; a boundary between blocks. -1 when none is known.
    long next() {
        return next;
    }

    /// The same, of what was told when it was committed; what a reader came upon by himself may be long past.
    long told() {
        return told;
    }

    /// Everything before `end` is committed, as its writer says or the database does.
    void committedUpTo(long end) {
        if (end > told) {
            advance(end, end);
        }
    }

    /// Everything before `end` is committed, as a reader has found; others may wait for it.
    void foundUpTo(long end) {
        if (end > next) {
            advance(end, told);
        }
    }

    private void advance(long known, long said) {
        lock.lock();
        try {
            told = Math.max(told, said);
            next = Math.max(next, known);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(CommitSignal::tell);
    }

    /// From now on told, on the committing thread, whenever more is committed; must not take long.
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /// A listener that fails, perhaps because it is just being shut down, is no reason not to commit.
    static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failed) {
            LOG.debug("a listener failed", failed);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /// Nobody is to wait any more.
    void close() {
        closed = true;
        wakeAll();
    }

    /// Makes waiting readers look whether they are to stop.
    void wakeAll() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something at or after `position` is committed, the time is over, or the reader is to stop.
    boolean await(long position, long nanos, BooleanSupplier stop) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (next <= position && left > 0 && !closed && !stop.getAsBoolean()) {
                left = moved.awaitNanos(left);
            }
            return next > position;
        } finally {
            lock.unlock();
        }
    }
}
