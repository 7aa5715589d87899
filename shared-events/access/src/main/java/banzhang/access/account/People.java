package banzhang.access.account;

import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.access.vault.PersonKeys;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/// 姓名册 — names and contacts of people, each sealed with the person's own key; forgetting a person destroys the key.
public final class People implements PeopleDirectory {
    /// What is shown for somebody who was forgotten.
    public static final String FORGOTTEN = "已注销";

    private static final String NAME = "name";
    private static final int REMEMBERED = 20_000;
    private final MongoCollection<Document> people;
    private final PersonKeys keys;
    // what was opened, by what is sealed: found only by who holds the sealed text, which is gone with the person
    private final ConcurrentLruCache<Sealed, Optional<String>> opened;

    private record Sealed(String person, String field, Binary text) {}

    public People(MongoDatabase database, PersonKeys keys) {
        this.people = Durable.collection(database, "people");
        this.keys = keys;
        this.opened = new ConcurrentLruCache<>(REMEMBERED, kept -> keys.open(kept.person(), kept.field(), kept.text()));
        people.createIndex(Indexes.ascending("school"));
        takeOver();
    }

    /// Seals the names an earlier version kept open, one by one: broken off, the next start goes on. And makes good
    /// a
    /// forgetting that was broken off.
    private void takeOver() {
        for (Document known : people.find(Filters.exists(NAME))) {
            String person = known.getString("_id");
            Binary sealed = keys.seal(person, NAME, known.getString(NAME));
            people.updateOne(
                    Filters.and(Filters.eq("_id", person), Filters.eq(NAME, known.getString(NAME))),
                    Updates.combine(Updates.set("sealed.name", sealed), Updates.unset(NAME)));
        }
        for (Document gone : people.find(Filters.eq("forgotten", true))) {
            keys.destroy(gone.getString("_id"));
        }
    }

    /// Enters a person, unless the person is entered already.
    public void enter(PersonId person, SchoolId school, String name) {
        String required = required(name);
        if (byId(person) != null) {
            return; // also one who was forgotten: a new key would be a new beginning
        }
        Document sealed = new Document(NAME, keys.seal(person.value(), NAME, required));
        people.updateOne(
                Filters.eq("_id", person.value()),
                Updates.combine(Updates.setOnInsert("school", school.value()), Updates.setOnInsert("sealed", sealed)),
                new UpdateOptions().upsert(true));
    }

    /// The name as it is kept.
    ///
    /// @throws Refused NAME_INVALID
    public static String required(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > 60) {
            throw new Refused(AccountRefusal.NAME_INVALID);
        }
        return stripped;
    }

    /// Whether this is a person of this school, not forgotten.
    public boolean knows(PersonId person, SchoolId school) {
        Document known = byId(person);
        return known != null && school.value().equals(known.getString("school")) && !isForgotten(known);
    }

    @Override
    public String nameOf(PersonId person) {
        Document known = byId(person);
        return known == null ? person.value() : nameIn(known).orElse(FORGOTTEN);
    }

    /// Without the forgotten.
    @Override
    public Map<PersonId, String> peopleOf(SchoolId school) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        for (Document known : people.find(Filters.eq("school", school.value()))) {
            nameIn(known).ifPresent(name -> names.put(new PersonId(known.getString("_id")), name));
        }
        return names;
    }

    /// How to reach a person; reading it is recorded by who asks, see `SecurityLog`.
    public Contacts contactsOf(PersonId person) {
        Document known = byId(person);
        return known == null
                ? Contacts.NONE
                : new Contacts(
                        textIn(known, "phone").orElse(null),
                        textIn(known, "email").orElse(null));
    }

    /// Keeps how to reach a person; what is not given is erased. An older request that comes again changes nothing.
    ///
    /// @param position of the request in the journal
    public boolean reach(PersonId person, Contacts contacts, long position) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("reachAt", position));
        changes.add(change(person, "phone", contacts.phone()));
        changes.add(change(person, "email", contacts.email()));
        Bson older = Filters.or(Filters.exists("reachAt", false), Filters.lt("reachAt", position));
        return people.updateOne(
                                Filters.and(Filters.eq("_id", person.value()), Filters.ne("forgotten", true), older),
                                Updates.combine(changes))
                        .getModifiedCount()
                == 1;
    }

    private Bson change(PersonId person, String field, @Nullable String text) {
        String path = "sealed." + field;
        return text == null ? Updates.unset(path) : Updates.set(path, keys.seal(person.value(), field, text));
    }

    /// Erases name and contacts, then the key: what copies of the database still hold stays shut for ever.
    public void forget(PersonId person) {
        people.updateOne(
                Filters.eq("_id", person.value()),
                Updates.combine(Updates.set("forgotten", true), Updates.unset("sealed"), Updates.unset(NAME)));
        keys.destroy(person.value());
        opened.clear();
    }

    private Optional<String> nameIn(Document known) {
        String open = known.getString(NAME); // of an earlier version that still runs beside this one
        return open == null ? textIn(known, NAME) : Optional.of(open);
    }

    private Optional<String> textIn(Document known, String field) {
        Document sealed = known.get("sealed", Document.class);
        Binary text = sealed == null ? null : sealed.get(field, Binary.class);
        return text == null || isForgotten(known)
                ? Optional.empty()
                : opened.get(new Sealed(known.getString("_id"), field, text));
    }

    private static boolean isForgotten(Document known) {
        return known.getBoolean("forgotten", false);
    }

    private @Nullable Document byId(PersonId person) {
        return people.find(Filters.eq("_id", person.value())).first();
    }
}
