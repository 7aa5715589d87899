package banzhang.query.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 登账进度 — how far each view has come, and waiting until it has come far enough.
///
/// The process that follows the journal for a view wakes those who wait in it; in another process they look into the
/// database now and then.
@Component
public final class ViewProgress {
    private static final long SHORTEST_LOOK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_LOOK = TimeUnit.MILLISECONDS.toNanos(50);
    private final MongoCollection<Document> positions;
    private final Map<View, Long> reached = new EnumMap<>(View.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    ViewProgress(MongoDatabase database) {
        this.positions = database.getCollection("view_progress");
    }

    /// The last position this view has taken in, -1 before the first.
    public long of(View view) {
        look(view);
        return known(view);
    }

    /// Everything up to this position is in the view.
    void reached(View view, long position) {
        if (advance(view, position)) {
            positions.replaceOne(
                    Filters.eq("_id", view.group()),
                    new Document("_id", view.group()).append("position", position),
                    new ReplaceOptions().upsert(true));
        }
    }

    /// Waits until all of these views have taken the position in; false when they have not in time.
    boolean await(Collection<View> views, long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long pause = SHORTEST_LOOK;
        while (true) {
            views.stream().filter(view -> known(view) < position).forEach(this::look);
            long left = end - System.nanoTime();
            if (haveReached(views, position) || left <= 0) {
                return haveReached(views, position);
            }
            if (awaitHere(views, position, Math.min(pause, left))) {
                return true;
            }
            pause = Math.min(pause * 2, LONGEST_LOOK);
        }
    }

    private boolean awaitHere(Collection<View> views, long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!haveReached(views, position) && left > 0) {
                left = moved.awaitNanos(left);
            }
            return haveReached(views, position);
        } finally {
            lock.unlock();
        }
    }

    private boolean haveReached(Collection<View> views, long position) {
        return views.stream().allMatch(view -> known(view) >= position);
    }

    private long known(View view) {
        lock.lock();
        try {
            return reached.getOrDefault(view, -1L);
        } finally {
            lock.unlock();
        }
    }

    private void look(View view) {
        Document stored = positions.find(Filters.eq("_id", view.group())).first();
        if (stored != null) {
            advance(view, stored.getLong("position"));
        }
    }

    private boolean advance(View view, long position) {
        lock.lock();
        try {
            boolean further = position > reached.getOrDefault(view, -1L);
            if (further) {
                reached.put(view, position);
                moved.signalAll();
            }
            return further;
        } finally {
            lock.unlock();
        }
    }
}
