package banzhang.query.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 账页夹 — the documents of one view, each under `school|…` and with the journal position it has taken in.
///
/// Positions guard every write: an event that comes twice, or again from the start, changes nothing. One document is
/// fed by the events of one aggregate only, so a parked sequence never makes a newer one look old.
public final class ViewCollection {
    private static final String POSITION = "position";
    private final MongoCollection<Document> documents;

    /// Written to one member only: the token that says so is written by a majority afterwards, in the same order,
    /// so what a failed member takes with it is read from the journal again.
    public ViewCollection(MongoDatabase database, String name) {
        this.documents = database.getCollection(name).withWriteConcern(WriteConcern.W1);
    }

    /// For a view whose documents change: finds a document by key and position at once, without a look at all of
    /// them also where only whole unique indexes are used.
    public ViewCollection changing() {
        documents.createIndex(Indexes.ascending("_id", POSITION), new IndexOptions().unique(true));
        return this;
    }

    /// A second way in; the embedded database has none and looks through the range it is asked for.
    public ViewCollection indexed(String field) {
        documents.createIndex(Indexes.ascending(field));
        return this;
    }

    /// The key of a document: ids hold no `|`, so no key reaches into another school or subject.
    public static String key(Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(
                    part instanceof Long position
                            ? String.format(java.util.Locale.ROOT, "%019d", position)
                            : part.toString());
        }
        return String.join("|", texts);
    }

    /// Enters what begins with this event; entered before, it stays as it has become since.
    public void begin(String key, long position, Document content) {
        Document document = new Document("_id", key).append(POSITION, position);
        document.putAll(content);
        try {
            documents.insertOne(document);
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /// Changes what an earlier event began, unless it knows of this event already.
    ///
    /// @throws IllegalStateException when nothing began: such an event contradicts the journal and is to be parked
    public void change(String key, long position, UnaryOperator<Document> change) {
        Document known = find(key);
        if (known == null) {
            throw new IllegalStateException("nothing began under " + key);
        }
        long reached = known.getLong(POSITION);
        if (reached >= position) {
            return;
        }
        Document next = change.apply(known).append(POSITION, position);
        // the position again: a process that lost its claim on the journal meanwhile must not write over the newer one
        Bson unchanged = Filters.and(Filters.eq("_id", key), Filters.eq(POSITION, reached));
        if (documents.replaceOne(unchanged, next).getMatchedCount() == 0) {
            throw new IllegalStateException("changed by another process meanwhile: " + key);
        }
    }

    public @Nullable Document find(String key) {
        return documents.find(Filters.eq("_id", key)).first();
    }

    public List<Document> find(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : documents.find(Filters.in("_id", keys)).into(new ArrayList<>());
    }

    /// Everything under `parts|`, by key.
    public List<Document> under(Object... parts) {
        return documents.find(range(parts)).sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    /// What of that has this value in a field.
    public List<Document> under(Bson condition, Object... parts) {
        return documents
                .find(Filters.and(range(parts), condition))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static Bson range(Object... parts) {
        String prefix = key(parts);
        // } follows | in ASCII, and neither occurs in an id
        return Filters.and(Filters.gte("_id", prefix + "|"), Filters.lt("_id", prefix + "}"));
    }

    /// Whether a text could be an id at all; what could not names nothing.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
}
