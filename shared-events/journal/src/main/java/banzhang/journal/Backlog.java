package banzhang.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// 待写队列 — units of work that wait for the writer, bounded in number and bytes.
final class Backlog {
    private final JournalSettings.Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final ArrayDeque<PendingUnit> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;
    /// How many must wait before the writer is woken.
    private int wanted = 1;

    Backlog(JournalSettings.Limits limits) {
        this.limits = limits;
    }

    /// @throws JournalBusyException when it is full
    void add(PendingUnit unit) {
        lock.lock();
        try {
            if (closed) {
                throw new EventStoreException("the journal is closed; nothing was stored");
            }
            boolean full = waiting.size() >= limits.backlogUnits() || bytes + unit.bytes() > limits.backlogBytes();
            if (full && !waiting.isEmpty()) {
                throw new JournalBusyException(waiting.size() + " units of work already wait for the journal");
            }
            waiting.addLast(unit);
            bytes += unit.bytes();
            if (waiting.size() >= wanted) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Puts units back in front, in their order.
    void putBack(List<PendingUnit> units) {
        lock.lock();
        try {
            for (PendingUnit unit : units.reversed()) {
                waiting.addFirst(unit);
                bytes += unit.bytes();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until somebody waits, or the backlog is closed.
    void awaitSome() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                filled.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// All that waits, up to one command's worth; waits for the first. Null when closed and empty.
    ///
    /// Callers just answered mostly come back at once. As long as they do, and until `expected` are there, the
    /// group
    /// is left open: else those who are quick would go alone and all others a whole commit later. It closes when
    /// nobody came for `pause` nanoseconds, so a lone caller waits for no one.
    @Nullable
    List<PendingUnit> take(int expected, long pause) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                filled.awaitUninterruptibly();
            }
            gather(Math.min(expected, limits.commandUnits()), pause);
            return waiting.isEmpty() ? null : drain();
        } finally {
            wanted = 1;
            lock.unlock();
        }
    }

    private void gather(int expected, long pause) {
        wanted = expected;
        int before = -1;
        while (waiting.size() < expected && waiting.size() > before && !closed) {
            before = waiting.size();
            try {
                long left = pause;
                while (waiting.size() < expected && left > 0 && !closed) {
                    left = filled.awaitNanos(left);
                }
            } catch (InterruptedException wake) {
                return; // the writer's thread is its own: nobody means anything by it
            }
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private List<PendingUnit> drain() {
        List<PendingUnit> group = new ArrayList<>();
        int size = 0;
        PendingUnit next = waiting.peekFirst();
        while (next != null
                && group.size() < limits.commandUnits()
                && (group.isEmpty() || size + next.bytes() <= limits.commandBytes())) {
            group.add(waiting.removeFirst());
            size += next.bytes();
            next = waiting.peekFirst();
        }
        bytes -= size;
        return group;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
