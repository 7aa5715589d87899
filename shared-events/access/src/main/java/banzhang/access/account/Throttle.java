package banzhang.access.account;

import banzhang.access.Refused;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// 限次 — how often a password may be tried. An attempt is counted before it is made, so attempts at once count too.
public final class Throttle {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private final MongoCollection<Document> attempts;
    private final Clock clock;

    public Throttle(MongoDatabase database, Clock clock) {
        this.attempts = Durable.collection(database, "login_attempts");
        this.clock = clock;
    }

    /// Counts one attempt; after `free` failed ones each further failure doubles the wait, up to 15 minutes.
    ///
    /// @throws Refused TOO_MANY_ATTEMPTS while waiting
    void attempt(String key, int free) {
        for (int races = 0; races < 20; races++) {
            Instant now = clock.instant();
            Document known = attempts.find(Filters.eq("_id", key)).first();
            if (known == null ? first(key, now) : further(known, now, free)) {
                return;
            }
        }
        throw Refused.retryAfter(AccountRefusal.TOO_MANY_ATTEMPTS, Duration.ofSeconds(1));
    }

    /// Whether the next attempt has to wait.
    boolean holds(String key) {
        Document known = attempts.find(Filters.eq("_id", key)).first();
        Date until = known == null ? null : known.getDate("until");
        return until != null && until.toInstant().isAfter(clock.instant());
    }

    /// The attempt succeeded: forget the failures before it.
    void forget(String key) {
        attempts.deleteOne(Filters.eq("_id", key));
    }

    /// The attempt succeeded: only it is taken back, what others failed under the same key stays counted.
    void takeBack(String key) {
        attempts.updateOne(
                Filters.eq("_id", key), Updates.combine(Updates.inc("failures", -1), Updates.unset("until")));
    }

    /// Removes what no longer counts.
    void sweep() {
        attempts.deleteMany(Filters.lt("last", Date.from(clock.instant().minus(FORGOTTEN))));
    }

    private boolean first(String key, Instant now) {
        try {
            attempts.insertOne(new Document("_id", key).append("failures", 1).append("last", Date.from(now)));
            return true;
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            return false;
        }
    }

    /// Compare-and-swap on the count: of two attempts at once one is counted, the other looks again.
    private boolean further(Document known, Instant now, int free) {
        Date until = known.getDate("until");
        if (until != null && until.toInstant().isAfter(now)) {
            throw Refused.retryAfter(AccountRefusal.TOO_MANY_ATTEMPTS, Duration.between(now, until.toInstant()));
        }
        int before = known.getInteger("failures");
        boolean forgotten = known.getDate("last").toInstant().plus(FORGOTTEN).isBefore(now);
        int failures = forgotten ? 1 : before + 1;
        return attempts.updateOne(
                                Filters.and(
                                        Filters.eq("_id", known.get("_id")),
                                        Filters.eq("failures", before),
                                        Filters.eq("until", until)),
                                Updates.combine(
                                        Updates.set("failures", failures),
                                        Updates.set("last", Date.from(now)),
                                        Updates.set("until", Date.from(now.plus(wait(failures, free))))))
                        .getModifiedCount()
                == 1;
    }

    private static Duration wait(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
