package banzhang.query.views;

import banzhang.journal.Beat;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// 登账进度 — how far each generation of each view has come, and waiting until the live one has come far enough.
///
/// The process that follows the journal for a view wakes those who wait in it; in another process they look at the
/// [ProgressBoard] now and then.
@Component
public final class ViewProgress {
    private static final long SHORTEST_LOOK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(50);
    private final ProgressBoard board;
    private final Generations generations;
    private final Beat beat;
    private final Map<Generation, Long> reached = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    ViewProgress(ProgressBoard board, Generations generations, Beat beat) {
        this.board = board;
        this.generations = generations;
        this.beat = beat;
    }

    /// The last position the live generation has taken in, -1 before the first.
    public long of(View view) {
        return of(List.of(view));
    }

    /// The last position the live generations of all of them have taken in, -1 before the first.
    long of(Collection<View> views) {
        List<Generation> live = views.stream().map(generations::live).toList();
        look(live);
        return live.stream().mapToLong(this::known).min().orElse(-1);
    }

    long of(Generation generation) {
        look(List.of(generation));
        return known(generation);
    }

    /// Everything up to this position is in this generation; other processes learn of it a moment later.
    void reached(Generation generation, long position) {
        if (advance(generation, position)) {
            board.tellSoon(generation, position);
        }
    }

    /// The same; other processes know when this returns.
    void reachedForGood(Generation generation, long position) {
        reached(generation, position);
        board.tell();
    }

    void forget(Generation generation) {
        board.forget(generation);
        lock.lock();
        try {
            reached.remove(generation);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all of these views have taken the position in; false when they have not in time. The request at
    /// hand then reads the generations that have: a view may go over to another meanwhile.
    boolean await(Collection<View> views, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long pause = SHORTEST_LOOK;
        while (true) {
            generations.pin();
            List<Generation> live = views.stream().map(generations::live).toList();
            look(live.stream().filter(one -> known(one) < position).toList());
            long left = end - System.nanoTime();
            if (haveReached(live, position) || left <= 0) {
                return haveReached(live, position);
            }
            if (awaitHere(live, position, Math.min(pause, left))) {
                return true;
            }
            pause = Math.min(pause * 2, LONGEST_LOOK);
        }
    }

    private boolean awaitHere(Collection<Generation> live, long position, long nanos) throws InterruptedException {
        beat.hurry();
        lock.lock();
        try {
            long left = nanos;
            while (!haveReached(live, position) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return haveReached(live, position);
        } finally {
            lock.unlock();
            beat.haveWaited();
        }
    }

    private boolean haveReached(Collection<Generation> live, long position) {
        return live.stream().allMatch(one -> known(one) >= position);
    }

    private long known(Generation generation) {
        lock.lock();
        try {
            return reached.getOrDefault(generation, -1L);
        } finally {
            lock.unlock();
        }
    }

    private void look(Collection<Generation> wanted) {
        board.read(wanted).forEach(this::advance);
    }

    private boolean advance(Generation generation, long position) {
        lock.lock();
        try {
            boolean further = position > reached.getOrDefault(generation, -1L);
            if (further) {
                reached.put(generation, position);
                moved.signalAll();
            }
            return further;
        } finally {
            lock.unlock();
        }
    }
}
