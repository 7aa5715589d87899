package banzhang.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// 节拍 — shows the followers of a busy journal what has been committed, all of them at the same moment.
///
/// A write that comes alone costs the three members of a replica set some three times what it costs among others: so
/// followers who write for the same commits are to write together. A commit after a rest is shown at once; others
/// wait until the rest is over, unless somebody waits for them.
public final class Beat {
    private final CommitSignal signal;
    private final long rest;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private long struck;
    private int waiting;
    private boolean toCome;
    /// Everything before this position has been shown.
    private volatile long shown;

    Beat(CommitSignal signal, Duration rest) {
        this.signal = signal;
        this.rest = rest.toNanos();
        this.struck = System.nanoTime() - this.rest;
        signal.listen(this::committed);
    }

    /// Somebody waits for what was committed: it is shown now, and what is committed until [#haveWaited()] at once.
    public void hurry() {
        synchronized (this) {
            waiting++;
        }
        if (isBehind()) {
            strike();
        }
    }

    public synchronized void haveWaited() {
        waiting--;
    }

    /// Whether a follower may take the event at this position. What he has come upon himself, of which nobody told
    /// this process, is not held back: whoever catches up rests nowhere.
    boolean shows(long position) {
        return rest == 0 || position < shown || position >= signal.told();
    }

    private boolean isBehind() {
        return shown < signal.told();
    }

    /// From now on called whenever there is something more to see; must not take long.
    void listen(Runnable follower) {
        followers.add(follower);
    }

    void forget(Runnable follower) {
        followers.remove(follower);
    }

    private void committed() {
        if (!isBehind()) {
            followers.forEach(CommitSignal::tell);
        } else if (isDue()) {
            strike();
        }
    }

    /// Else there will be a beat when the rest is over.
    private synchronized boolean isDue() {
        long left = struck + rest - System.nanoTime();
        if (left <= 0 || waiting > 0) {
            return true;
        }
        if (!toCome) {
            toCome = true;
            Thread.ofVirtual().name("beat").start(() -> strikeAfter(left));
        }
        return false;
    }

    private void strikeAfter(long nanos) {
        LockSupport.parkNanos(nanos);
        synchronized (this) {
            toCome = false;
        }
        if (isBehind()) {
            strike();
        }
    }

    private void strike() {
        synchronized (this) {
            struck = System.nanoTime();
            shown = Math.max(shown, signal.next());
        }
        followers.forEach(CommitSignal::tell);
    }
}
