package banzhang.access.passkey;

import banzhang.access.Refused;
import banzhang.access.account.Durable;
import banzhang.events.value.PersonId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;

/// 本人挑战 — challenges for who is signed in: one a person and purpose, bound to what it was made for; a newer one voids
/// the older.
public final class PersonChallenges {
    static final Duration VALID = Duration.ofMinutes(2);
    private final MongoCollection<Document> challenges;
    private final Clock clock;

    /// 用途 — what a challenge may be answered for.
    public enum Purpose {
        REGISTER,
        SIGN
    }

    /// 已发挑战 — a challenge as it was made, with what it is bound to.
    public record Issued(PersonId person, Purpose purpose, byte[] challenge, Map<String, String> bound) {
        public Issued {
            bound = Map.copyOf(bound);
        }

        private String key() {
            return person.value() + "/" + purpose;
        }
    }

    public PersonChallenges(MongoDatabase database, Clock clock) {
        this.challenges = Durable.collection(database, "challenges");
        this.clock = clock;
    }

    public void issue(Issued issued) {
        Document bound = new Document();
        bound.putAll(issued.bound());
        Document kept = new Document("_id", issued.key())
                .append("challenge", new Binary(issued.challenge()))
                .append("bound", bound)
                .append("used", false)
                .append("until", Date.from(clock.instant().plus(VALID)));
        challenges.replaceOne(Filters.eq("_id", issued.key()), kept, new ReplaceOptions().upsert(true));
    }

    /// The challenge this person has to answer now.
    ///
    /// @throws Refused CHALLENGE_UNKNOWN, CHALLENGE_USED, CHALLENGE_EXPIRED
    public Issued of(PersonId person, Purpose purpose) {
        Document known = challenges
                .find(Filters.eq("_id", person.value() + "/" + purpose))
                .first();
        refuse(known == null, PasskeyRefusal.CHALLENGE_UNKNOWN);
        Document kept = known == null ? new Document() : known;
        refuse(kept.getBoolean("used", true), PasskeyRefusal.CHALLENGE_USED);
        refuse(!clock.instant().isBefore(kept.getDate("until").toInstant()), PasskeyRefusal.CHALLENGE_EXPIRED);
        Map<String, String> bound = new TreeMap<>();
        kept.get("bound", Document.class).forEach((name, value) -> bound.put(name, String.valueOf(value)));
        return new Issued(person, purpose, kept.get("challenge", Binary.class).getData(), bound);
    }

    /// Uses it up, whatever comes of it; of two at once one passes.
    ///
    /// @throws Refused CHALLENGE_USED
    public void use(Issued issued) {
        boolean first = challenges
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", issued.key()),
                                        Filters.eq("challenge", new Binary(issued.challenge())),
                                        Filters.eq("used", false)),
                                Updates.set("used", true))
                        .getModifiedCount()
                == 1;
        refuse(!first, PasskeyRefusal.CHALLENGE_USED);
    }

    private static void refuse(boolean broken, PasskeyRefusal refusal) {
        if (broken) {
            throw new Refused(refusal);
        }
    }
}
