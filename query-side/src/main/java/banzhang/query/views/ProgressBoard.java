package banzhang.query.views;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// 进度牌 — how far each generation of each view has come, where every process can look.
///
/// It is told of all views together and a moment later, and in a crowd ten times a second at most: so many commits cost
/// one write. Nobody in the process that follows the journal waits for it. What a killed process has not told, the
/// token of the view tells who goes on.
@Component
final class ProgressBoard implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);
    private static final Duration REST = Duration.ofMillis(20);
    private static final Duration REST_IN_A_CROWD = Duration.ofMillis(100);
    private static final Duration REST_IN_TROUBLE = Duration.ofMillis(500);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final String POSITION = "position";
    private final MongoCollection<Document> positions;
    /// Held while the database is written to, so that nothing is told of what was forgotten meanwhile.
    private final ReentrantLock writing = new ReentrantLock();

    private final Map<Generation, Long> untold = new HashMap<>();
    private boolean tellerRuns;
    private volatile long lastTold = System.nanoTime() - REST_IN_A_CROWD.toNanos();

    ProgressBoard(MongoDatabase database) {
        this.positions = database.getCollection("view_progress");
    }

    /// What the board says of these; those it knows nothing of are left out.
    Map<Generation, Long> read(Collection<Generation> wanted) {
        Map<String, Generation> groups = new HashMap<>();
        wanted.forEach(one -> groups.put(one.group(), one));
        Map<Generation, Long> said = new HashMap<>();
        if (!groups.isEmpty()) {
            positions
                    .find(Filters.in("_id", groups.keySet()))
                    .forEach(one -> said.put(groups.get(one.getString("_id")), one.getLong(POSITION)));
        }
        return said;
    }

    synchronized void tellSoon(Generation generation, long position) {
        untold.merge(generation, position, Math::max);
        if (!tellerRuns) {
            tellerRuns = true;
            Thread.ofVirtual().name("view-progress").start(this::tellUntilAllIsTold);
        }
    }

    private void tellUntilAllIsTold() {
        boolean told = true;
        while (isToTell()) {
            Duration since = Duration.ofNanos(System.nanoTime() - lastTold);
            LockSupport.parkNanos((told ? restAfter(since) : REST_IN_TROUBLE).toNanos());
            told = tryToTell();
            lastTold = System.nanoTime();
        }
    }

    /// How long to wait for more to tell.
    ///
    /// @param since the board was told last
    static Duration restAfter(Duration since) {
        Duration left = REST_IN_A_CROWD.minus(since);
        return left.compareTo(REST) > 0 ? left : REST;
    }

    /// False lets the teller end: whoever brings news afterwards starts another.
    private synchronized boolean isToTell() {
        tellerRuns = !untold.isEmpty();
        return tellerRuns;
    }

    private boolean tryToTell() {
        try {
            tell();
            return true;
        } catch (MongoException away) {
            LOG.warn("how far the views are could not be told, tried again: {}", away.getMessage());
            return false;
        } catch (IllegalStateException closed) {
            LOG.debug("there is nobody to be told any more", closed);
            haveTold(news());
            return true;
        }
    }

    /// Tells all that is known now.
    void tell() {
        writing.lock();
        try {
            Map<Generation, Long> news = news();
            if (!news.isEmpty()) {
                List<UpdateOneModel<Document>> writes = new ArrayList<>();
                news.forEach((generation, position) -> writes.add(told(generation, position)));
                positions.bulkWrite(writes, ANY_ORDER);
                haveTold(news);
            }
        } finally {
            writing.unlock();
        }
    }

    private static UpdateOneModel<Document> told(Generation generation, long position) {
        return new UpdateOneModel<>(
                Filters.eq("_id", generation.group()),
                Updates.max(POSITION, position),
                new UpdateOptions().upsert(true));
    }

    private synchronized Map<Generation, Long> news() {
        return new HashMap<>(untold);
    }

    private synchronized void haveTold(Map<Generation, Long> news) {
        news.forEach(untold::remove);
    }

    private synchronized void drop(Generation generation) {
        untold.remove(generation);
    }

    void forget(Generation generation) {
        writing.lock();
        try {
            drop(generation);
            positions.deleteOne(Filters.eq("_id", generation.group()));
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void destroy() {
        tryToTell();
    }
}
