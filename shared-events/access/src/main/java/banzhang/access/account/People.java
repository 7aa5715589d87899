package banzhang.access.account;

import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/// 姓名册 — the names of people in one collection, plain for now; the identity vault takes its place later.
public final class People implements PeopleDirectory {
    private final MongoCollection<Document> people;

    public People(MongoDatabase database) {
        this.people = Durable.collection(database, "people");
        people.createIndex(Indexes.ascending("school"));
    }

    /// Enters a person, unless the person is entered already.
    public void enter(PersonId person, SchoolId school, String name) {
        people.updateOne(
                Filters.eq("_id", person.value()),
                Updates.combine(
                        Updates.setOnInsert("school", school.value()), Updates.setOnInsert("name", required(name))),
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

    /// Whether this is a person of this school.
    public boolean knows(PersonId person, SchoolId school) {
        Document known = people.find(Filters.eq("_id", person.value())).first();
        return known != null && school.value().equals(known.getString("school"));
    }

    @Override
    public String nameOf(PersonId person) {
        Document known = people.find(Filters.eq("_id", person.value())).first();
        return known == null ? person.value() : known.getString("name");
    }

    @Override
    public Map<PersonId, String> peopleOf(SchoolId school) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        for (Document known : people.find(Filters.eq("school", school.value()))) {
            names.put(new PersonId(known.getString("_id")), known.getString("name"));
        }
        return names;
    }
}
