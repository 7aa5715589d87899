package banzhang.journal.embedded;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// 成组落盘 — many changes, one `fsync`: who waits for the disk waits for a commit that began after his change.
///
/// A change touches several maps; changes share a lock that a commit takes alone, so no commit holds half a change.
/// There is no thread and no timer for it: the first who waits commits, the others who came meanwhile go with the next.
final class GroupCommit {
    private final MVStore store;
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private final ConcurrentMap<String, Long> promised = new ConcurrentHashMap<>();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition finished = turn.newCondition();
    private boolean committing;
    private volatile long durable;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    /// What a change came to, and the number under which it becomes durable.
    record Change<T>(T outcome, long number) {}

    /// @param collection what is changed
    /// @param promise whether it is to be on disk before its answer: readers of the collection wait for it then
    <T> Change<T> change(String collection, boolean promise, Supplier<T> change) {
        changing.readLock().lock();
        try {
            long number = begun.incrementAndGet();
            if (promise) {
                promised.merge(collection, number, Math::max);
            }
            return new Change<>(change.get(), number);
        } finally {
            changing.readLock().unlock();
        }
    }

    /// Waits until what was promised of a collection up to now is on disk: a reader sees nothing a kill could undo.
    void awaitPromised(String collection) {
        awaitDurable(promised.getOrDefault(collection, 0L));
    }

    /// Waits until the change of this number is on disk.
    ///
    /// @throws org.h2.mvstore.MVStoreException when the disk refuses; the change may or may not be there after a
    /// restart
    void awaitDurable(long number) {
        if (durable >= number) {
            return;
        }
        turn.lock();
        try {
            while (durable < number) {
                if (committing) {
                    finished.awaitUninterruptibly();
                } else {
                    takeTurn();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        committing = true;
        turn.unlock();
        long covered = 0;
        try {
            covered = commit();
        } finally {
            turn.lock();
            committing = false;
            durable = Math.max(durable, covered);
            finished.signalAll();
        }
    }

    /// @return the number of the last change that is on disk now
    private long commit() {
        long covered = alone(() -> {
            long last = begun.get();
            store.commit();
            return last;
        });
        store.sync();
        return covered;
    }

    /// Does something while nothing changes and nothing is committed by others.
    private <T> T alone(Supplier<T> task) {
        changing.writeLock().lock();
        try {
            return task.get();
        } finally {
            changing.writeLock().unlock();
        }
    }

    /// Brings what nobody waits for to the disk as well.
    void commitAll() {
        awaitDurable(begun.get());
    }

    /// Rewrites a little of what is mostly holes, when there is any.
    void tidy(int targetFillRate, int bytes) {
        if (alone(() -> store.compact(targetFillRate, bytes))) {
            store.sync();
        }
    }
}
