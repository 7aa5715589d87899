package banzhang.journal;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// 提交信号 — wakes readers of this process when its writer has committed.
final class CommitSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long next = -1;
    private volatile boolean closed;

    /// The position after the last event known to be committed; a boundary between blocks. -1 when none is known.
    long next() {
        return next;
    }

    /// Everything before `end` is committed.
    void committedUpTo(long end) {
        if (end > next) {
            lock.lock();
            try {
                next = Math.max(next, end);
                moved.signalAll();
            } finally {
                lock.unlock();
            }
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
