package banzhang.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 登账进度 — how far each generation of each view has come, and waiting until the live one has come far enough.
///
/// The process that follows the journal for a view wakes those who wait in it; in another process they look into the
/// database now and then.
@Component
public final class ViewProgress {
    private static final long SHORTEST_LOOK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(50);
    private final MongoCollection<Document> positions;
    private final Generations generations;
    private final Map<Generation, Long> reached = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    ViewProgress(MongoDatabase database, Generations generations) {
        this.positions = database.getCollection("view_progress");
        this.generations = generations;
    }

    /// The last position the live generation has taken in, -1 before the first.
    public long of(View view) {
        return of(generations.live(view));
    }

    long of(Generation generation) {
        look(generation);
        return known(generation);
    }

    /// Everything up to this position is in this generation.
    void reached(Generation generation, long position) {
        if (advance(generation, position)) {
            positions.replaceOne(
                    Filters.eq("_id", generation.group()),
                    new Document("_id", generation.group()).append("position", position),
                    new ReplaceOptions().upsert(true));
        }
    }

    void forget(Generation generation) {
        positions.deleteOne(Filters.eq("_id", generation.group()));
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
            Collection<Generation> live = views.stream().map(generations::live).toList();
            live.stream().filter(one -> known(one) < position).forEach(this::look);
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
        lock.lock();
        try {
            long left = nanos;
            while (!haveReached(live, position) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return haveReached(live, position);
        } finally {
            lock.unlock();
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

    private void look(Generation generation) {
        Document stored = positions.find(Filters.eq("_id", generation.group())).first();
        if (stored != null) {
            advance(generation, stored.getLong("position"));
        }
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
