package banzhang.query.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 活页 — the documents of one collection that a step has begun or changed, until they are written together.
///
/// What the event at hand changes is a draft until the event is taken in whole.
final class StepPage {
    static final String POSITION = "position";
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private final MongoCollection<Document> documents;
    private final Map<String, Entry> kept = new LinkedHashMap<>();
    private final Map<String, Entry> draft = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();

    /// @param stored the position the database has it with, -1 when this step began it
    private record Entry(Document content, long stored) {
        long position() {
            return content.getLong(POSITION);
        }

        boolean isWritten() {
            return position() == stored;
        }
    }

    StepPage(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    void begin(String key, long position, Supplier<Document> content) {
        if (known(key) == null) {
            Document document = new Document("_id", key).append(POSITION, position);
            document.putAll(content.get());
            draft.put(key, new Entry(document, -1));
        }
    }

    void change(String key, long position, UnaryOperator<Document> change) {
        Entry known = find(key);
        if (known == null) {
            throw new IllegalStateException("nothing began under " + key);
        }
        if (known.position() < position) {
            draft.put(key, new Entry(change.apply(known.content).append(POSITION, position), known.stored));
        }
    }

    private @Nullable Entry known(String key) {
        Entry drafted = draft.get(key);
        return drafted == null ? kept.get(key) : drafted;
    }

    private @Nullable Entry find(String key) {
        Entry known = known(key);
        if (known == null) {
            fetch(Set.of(key));
            known = kept.get(key);
        }
        return known;
    }

    void foreseeBegin(String key) {
        begun.add(key);
    }

    void foreseeChange(String key) {
        if (!begun.contains(key) && known(key) == null) {
            wanted.add(key);
        }
    }

    /// Reads in one go what was foreseen.
    void fetchForeseen() {
        fetch(wanted);
        wanted.clear();
        begun.clear();
    }

    private void fetch(Set<String> keys) {
        if (!keys.isEmpty()) {
            documents
                    .find(Filters.in("_id", keys))
                    .forEach(document ->
                            kept.put(document.getString("_id"), new Entry(document, document.getLong(POSITION))));
        }
    }

    void keep() {
        kept.putAll(draft);
        draft.clear();
    }

    void discard() {
        draft.clear();
    }

    /// Writes what has been kept; afterwards it is as the database has it.
    ///
    /// @throws OvertakenException when another process has gone on with one of them
    void write() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        long replaced = 0;
        for (Map.Entry<String, Entry> one : kept.entrySet()) {
            Entry entry = one.getValue();
            if (entry.stored >= 0 && !entry.isWritten()) {
                writes.add(new ReplaceOneModel<>(unchanged(one.getKey(), entry.stored), entry.content));
                replaced++;
            } else if (!entry.isWritten()) {
                writes.add(new InsertOneModel<>(entry.content));
            }
        }
        if (!writes.isEmpty()) {
            write(writes, replaced);
            kept.replaceAll((key, entry) -> new Entry(entry.content, entry.position()));
        }
    }

    private void write(List<WriteModel<Document>> writes, long replaced) {
        long matched;
        List<String> there = List.of();
        try {
            matched = documents.bulkWrite(writes, ANY_ORDER).getMatchedCount();
        } catch (MongoBulkWriteException refused) {
            requireOnlyDuplicates(refused);
            matched = refused.getWriteResult().getMatchedCount();
            there = refused.getWriteErrors().stream()
                    .map(error -> keyOf(writes.get(error.getIndex())))
                    .toList();
        }
        if (matched < replaced) {
            throw new OvertakenException(documents.getNamespace().getCollectionName());
        }
        settle(there);
    }

    /// What this step began was begun before: the events came again. Who was killed may have got less far than this
    /// step does.
    private void settle(List<String> there) {
        Map<String, Entry> here = new HashMap<>();
        there.forEach(key -> here.put(key, kept.remove(key)));
        fetch(here.keySet());
        for (Map.Entry<String, Entry> one : here.entrySet()) {
            Entry stored = kept.get(one.getKey());
            if (stored != null && stored.position() < one.getValue().position()) {
                Bson unchanged = unchanged(one.getKey(), stored.position());
                if (documents.replaceOne(unchanged, one.getValue().content).getMatchedCount() == 0) {
                    throw new OvertakenException(documents.getNamespace().getCollectionName());
                }
                kept.put(one.getKey(), one.getValue());
            }
        }
    }

    /// The position again: a process that lost its claim on the journal meanwhile must not write over the newer
    /// one.
    private static Bson unchanged(String key, long position) {
        return Filters.and(Filters.eq("_id", key), Filters.eq(POSITION, position));
    }

    private static String keyOf(WriteModel<Document> write) {
        return ((InsertOneModel<Document>) write).getDocument().getString("_id");
    }

    /// A document that was there already is no failure; anything else is.
    static void requireOnlyDuplicates(MongoBulkWriteException refused) {
        for (BulkWriteError error : refused.getWriteErrors()) {
            if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
        if (refused.getWriteConcernError() != null) {
            throw refused;
        }
    }
}
