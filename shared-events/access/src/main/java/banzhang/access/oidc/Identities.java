package banzhang.access.oidc;

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
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// 身份关联 — which subject is which person here; kept as a digest, which is enough to recognise and too little to look up.
public final class Identities {
    private final MongoCollection<Document> identities;
    private final Clock clock;

    public Identities(MongoDatabase database, Clock clock) {
        this.identities = Durable.collection(database, "identities");
        this.clock = clock;
        identities.createIndex(Indexes.ascending("person"));
    }

    /// Links an identity to a person, in place of the one linked before; linking the same again is quiet.
    ///
    /// @throws Refused IDENTITY_TAKEN
    public void link(Identity identity, PersonId person) {
        Optional<PersonId> known = find(identity);
        if (known.isPresent()) {
            requireSame(known.get(), person);
            return;
        }
        try {
            identities.insertOne(new Document("_id", keyOf(identity))
                    .append("person", person.value())
                    .append("linked", Date.from(clock.instant())));
        } catch (MongoWriteException duplicate) {
            if (duplicate.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw duplicate;
            }
            requireSame(find(identity).orElse(person), person);
        }
        identities.deleteMany(Filters.and(Filters.eq("person", person.value()), Filters.ne("_id", keyOf(identity))));
    }

    public Optional<PersonId> find(Identity identity) {
        return Optional.ofNullable(
                        identities.find(Filters.eq("_id", keyOf(identity))).first())
                .map(known -> new PersonId(known.getString("person")));
    }

    public boolean isLinked(PersonId person) {
        return identities.find(Filters.eq("person", person.value())).first() != null;
    }

    /// False when none was linked.
    public boolean unlink(PersonId person) {
        return identities.deleteMany(Filters.eq("person", person.value())).getDeletedCount() > 0;
    }

    private static void requireSame(PersonId known, PersonId person) {
        if (!known.equals(person)) {
            throw new Refused(OidcRefusal.IDENTITY_TAKEN);
        }
    }

    private static String keyOf(Identity identity) {
        return Secrets.digest(identity.issuer() + "\n" + identity.subject());
    }
}
