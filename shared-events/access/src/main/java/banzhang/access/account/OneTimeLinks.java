package banzhang.access.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 一次性链接 — a token that opens one door once, within a day; stored as its digest.
public final class OneTimeLinks {
    private static final Duration VALID = Duration.ofHours(24);
    private static final Date USED = new Date(0);
    private final MongoCollection<Document> links;
    private final Clock clock;

    public OneTimeLinks(MongoDatabase database, Clock clock) {
        this.links = Durable.collection(database, "one_time_links");
        this.clock = clock;
    }

    /// A new token for this purpose; older ones for it are void.
    public String issue(String purpose) {
        links.deleteMany(Filters.eq("purpose", purpose));
        String token = Secrets.token();
        Instant until = clock.instant().plus(VALID);
        links.insertOne(new Document("_id", Secrets.digest(token))
                .append("purpose", purpose)
                .append("until", Date.from(until)));
        return token;
    }

    /// A link under a token that follows from a request: asked for again, nothing is issued, and what was used or
    /// is
    /// void stays so.
    public void issue(String purpose, String token, Duration valid) {
        String digest = Secrets.digest(token);
        if (links.find(Filters.eq("_id", digest)).first() != null) {
            return;
        }
        links.updateMany(Filters.eq("purpose", purpose), Updates.set("until", USED));
        Document link = new Document("purpose", purpose)
                .append("until", Date.from(clock.instant().plus(valid)));
        links.updateOne(
                Filters.eq("_id", digest), new Document("$setOnInsert", link), new UpdateOptions().upsert(true));
    }

    /// What a token is good for; empty when it is not, or no longer.
    public Optional<String> purposeOf(String token) {
        Bson running =
                Filters.and(Filters.eq("_id", Secrets.digest(token)), Filters.gt("until", Date.from(clock.instant())));
        return Optional.ofNullable(links.find(running).first()).map(link -> link.getString("purpose"));
    }

    public boolean isValid(String token, String purpose) {
        return links.find(valid(token, purpose)).first() != null;
    }

    /// Uses the token up; of two at once one gets true.
    public boolean use(String token, String purpose) {
        return links.findOneAndUpdate(valid(token, purpose), Updates.set("until", USED)) != null;
    }

    private Bson valid(String token, String purpose) {
        return Filters.and(
                Filters.eq("_id", Secrets.digest(token)),
                Filters.eq("purpose", purpose),
                Filters.gt("until", Date.from(clock.instant())));
    }
}
