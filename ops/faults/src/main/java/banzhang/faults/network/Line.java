package banzhang.faults.network;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// 线路 — one direction between two ends. Cut, it holds what is sent, as a network does that drops packets until TCP's
/// repetitions get through again.
public final class Line {
    private static final Duration REPETITION = Duration.ofMillis(200);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private boolean cut;
    private volatile Duration delay = Duration.ZERO;
    private volatile double loss;

    public void cut() {
        set(true);
    }

    public void mend() {
        delay = Duration.ZERO;
        loss = 0;
        set(false);
    }

    private void set(boolean isCut) {
        lock.lock();
        try {
            cut = isCut;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Every piece comes later by this.
    public void slow(Duration by) {
        delay = by;
    }

    /// This share of the pieces is lost and comes when TCP repeats it.
    public void lose(double share) {
        loss = share;
    }

    /// Waits until a piece may pass.
    void pass() throws InterruptedException {
        Duration wait = ThreadLocalRandom.current().nextDouble() < loss ? delay.plus(REPETITION) : delay;
        if (!wait.isZero()) {
            LockSupport.parkNanos(wait.toNanos());
        }
        lock.lock();
        try {
            while (cut) {
                mended.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
