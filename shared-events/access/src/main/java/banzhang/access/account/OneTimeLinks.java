package banzhang.access.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 一次性链接 — a token that opens one door once, within a day; stored as its digest.
public final class OneTimeLinks {
    private static final Duration VALID = Duration.ofHours(24);
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

    public boolean isValid(String token, String purpose) {
        return links.find(valid(token, purpose)).first() != null;
    }

    /// Uses the token up; of two at once one gets true.
    public boolean use(String token, String purpose) {
        return links.findOneAndDelete(valid(token, purpose)) != null;
    }

    private Bson valid(String token, String purpose) {
        return Filters.and(
                Filters.eq("_id", Secrets.digest(token)),
                Filters.eq("purpose", purpose),
                Filters.gt("until", Date.from(clock.instant())));
    }
}
