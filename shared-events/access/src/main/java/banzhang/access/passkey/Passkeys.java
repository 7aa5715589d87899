package banzhang.access.passkey;

import banzhang.access.Refused;
import banzhang.access.account.Durable;
import banzhang.access.account.Secrets;
import banzhang.events.value.PersonId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// 通行密钥簿 — whose passkeys are known; outside the journal, revoked at once on both sides.
public final class Passkeys {
    static final int MOST = 10;
    private static final int SHOWN_ID = 32;
    private final MongoCollection<Document> passkeys;
    private final Clock clock;

    public Passkeys(MongoDatabase database, Clock clock) {
        this.passkeys = Durable.collection(database, "passkeys");
        this.clock = clock;
        passkeys.createIndex(Indexes.ascending("person"));
    }

    /// Keeps a new passkey.
    ///
    /// @throws Refused PASSKEY_NAME_INVALID, TOO_MANY_PASSKEYS, PASSKEY_KNOWN_ALREADY
    public void add(PersonId person, String name, PasskeyCheck.Made made) {
        requireRoom(person, name);
        try {
            passkeys.insertOne(new Document("_id", Secrets.digest(made.credential()))
                    .append("credential", made.credential())
                    .append("person", person.value())
                    .append("name", name.strip())
                    .append("attested", new Binary(made.attested()))
                    .append("count", made.signCount())
                    .append("synced", made.synced())
                    .append("added", Date.from(clock.instant())));
        } catch (MongoWriteException duplicate) {
            if (duplicate.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw duplicate;
            }
            throw new Refused(PasskeyRefusal.PASSKEY_KNOWN_ALREADY);
        }
    }

    /// Lets a person begin to add one more.
    ///
    /// @throws Refused PASSKEY_NAME_INVALID, TOO_MANY_PASSKEYS
    public void requireRoom(PersonId person, String name) {
        String bare = name.strip();
        int length = bare.codePointCount(0, bare.length());
        if (length < 1 || length > 40 || bare.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(PasskeyRefusal.PASSKEY_NAME_INVALID);
        }
        if (of(person).size() >= MOST) {
            throw new Refused(PasskeyRefusal.TOO_MANY_PASSKEYS);
        }
    }

    /// The passkeys of a person, the first added first.
    public List<Passkey> of(PersonId person) {
        return passkeys.find(Filters.eq("person", person.value())).into(new ArrayList<>()).stream()
                .map(Passkeys::passkey)
                .sorted(Comparator.comparing(Passkey::addedAt))
                .toList();
    }

    /// By the id its authenticator gives.
    public Optional<Passkey> find(String credential) {
        return Optional.ofNullable(passkeys.find(Filters.eq("_id", Secrets.digest(credential)))
                        .first())
                .map(Passkeys::passkey);
    }

    /// Notes that it was used; of two uses at once that claim the same count one is refused, as after a revocation.
    ///
    /// @throws Refused PASSKEY_COUNTER_WENT_BACK
    public void used(Passkey passkey, long signCount) {
        boolean noted = passkeys.updateOne(
                                Filters.and(
                                        Filters.eq("_id", Secrets.digest(passkey.credential())),
                                        Filters.eq("count", passkey.signCount())),
                                Updates.combine(
                                        Updates.set("count", signCount),
                                        Updates.set("used", Date.from(clock.instant()))))
                        .getMatchedCount()
                == 1;
        if (!noted) {
            throw new Refused(PasskeyRefusal.PASSKEY_COUNTER_WENT_BACK);
        }
    }

    /// Revokes one; false when the person has none of this name.
    public boolean revoke(PersonId person, String id) {
        return of(person).stream()
                .filter(passkey -> passkey.id().equals(id))
                .anyMatch(passkey -> passkeys.deleteOne(Filters.eq("_id", Secrets.digest(passkey.credential())))
                                .getDeletedCount()
                        == 1);
    }

    /// Revokes all of a person.
    public void revokeAll(PersonId person) {
        passkeys.deleteMany(Filters.eq("person", person.value()));
    }

    private static Passkey passkey(Document known) {
        Date used = known.getDate("used");
        return new Passkey(
                known.getString("_id").substring(0, SHOWN_ID),
                known.getString("credential"),
                new PersonId(known.getString("person")),
                known.getString("name"),
                known.get("attested", Binary.class).getData(),
                known.getLong("count"),
                known.getBoolean("synced", false),
                known.getDate("added").toInstant(),
                used == null ? null : used.toInstant());
    }
}
