package banzhang.access.account;

import banzhang.events.value.PersonId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 账号开关 — locks and closes accounts as the journal says; told in any order, what is later in the journal holds.
public final class AccountDoor {
    private final MongoCollection<Document> accounts;

    public AccountDoor(MongoDatabase database) {
        this.accounts = Durable.collection(database, "accounts");
    }

    /// Locks an account, or opens it again; every session opened before ends.
    public void lock(PersonId person, boolean locked, long position) {
        change(person, "lockedAt", position, Updates.combine(Updates.set("locked", locked), Updates.inc("version", 1)));
    }

    /// Closes an account from that day on.
    public void leave(PersonId person, LocalDate from, long position) {
        change(person, "leftAt", position, Updates.set("leftFrom", from.toString()));
    }

    private void change(PersonId person, String at, long position, Bson change) {
        Bson older = Filters.or(Filters.exists(at, false), Filters.lt(at, position));
        accounts.updateOne(
                Filters.and(Filters.eq("_id", person.value()), older),
                Updates.combine(change, Updates.set(at, position)));
    }
}
