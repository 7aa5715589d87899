package banzhang.access.account;

import banzhang.access.account.SavedFilter.Audience;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/// 常用筛选夹 — everybody's saved filters; state like sessions, no part of the journal: nothing follows from them.
public final class SavedFilters {
    private static final Comparator<SavedFilter> BY_NAME =
            Comparator.comparing(SavedFilter::name).thenComparing(SavedFilter::id);
    private final MongoCollection<Document> filters;

    public SavedFilters(MongoDatabase database) {
        this.filters = Durable.collection(database, "saved_filters");
        filters.createIndex(Indexes.ascending("school"));
        filters.createIndex(Indexes.ascending("called"), new IndexOptions().unique(true));
    }

    /// Keeps a new one. False when its owner has another of this name, or its id is taken.
    public boolean keep(SavedFilter filter) {
        return unlessTaken(() -> {
            filters.insertOne(documentOf(filter));
            return true;
        });
    }

    /// Gives it another name and audience; gone meanwhile, it stays gone. False when its owner has another of this
    /// name.
    public boolean change(SavedFilter filter, String name, Audience audience) {
        return unlessTaken(() -> {
            filters.updateOne(
                    Filters.eq("_id", filter.id()),
                    Updates.combine(
                            Updates.set("name", name),
                            Updates.set("called", called(filter.owner(), name)),
                            Updates.set("audience", audience.name())));
            return true;
        });
    }

    public void delete(SavedFilter filter) {
        filters.deleteOne(Filters.eq("_id", filter.id()));
    }

    public void deleteAll(PersonId owner) {
        filters.deleteMany(Filters.eq("owner", owner.value()));
    }

    public Optional<SavedFilter> find(String id, SchoolId school) {
        return all(Filters.and(Filters.eq("_id", id), Filters.eq("school", school.value()))).stream()
                .findFirst();
    }

    /// The person's own by name, then those others share with the school.
    public List<SavedFilter> shownTo(PersonId person, SchoolId school) {
        return all(Filters.eq("school", school.value())).stream()
                .filter(filter -> filter.isShownTo(person))
                .sorted(Comparator.comparing(
                                (SavedFilter filter) -> !filter.owner().equals(person))
                        .thenComparing(BY_NAME))
                .toList();
    }

    private List<SavedFilter> all(Bson which) {
        return StreamSupport.stream(filters.find(which).spliterator(), false)
                .map(SavedFilters::filterOf)
                .toList();
    }

    private static boolean unlessTaken(Supplier<Boolean> write) {
        try {
            return write.get();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    /// Two names that look the same are the same; the owner's id holds no line break.
    private static String called(PersonId owner, String name) {
        return owner + "\n" + Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Document documentOf(SavedFilter filter) {
        Document asked = new Document();
        filter.asked().forEach(asked::append);
        return new Document("_id", filter.id())
                .append("owner", filter.owner().value())
                .append("school", filter.school().value())
                .append("name", filter.name())
                .append("called", called(filter.owner(), filter.name()))
                .append("audience", filter.audience().name())
                .append("asked", asked);
    }

    private static SavedFilter filterOf(Document kept) {
        Map<String, String> asked = new LinkedHashMap<>();
        kept.get("asked", Document.class).forEach((name, value) -> asked.put(name, value.toString()));
        return new SavedFilter(
                kept.getString("_id"),
                new PersonId(kept.getString("owner")),
                new SchoolId(kept.getString("school")),
                kept.getString("name"),
                Audience.valueOf(kept.getString("audience")),
                asked);
    }
}
