package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 集合 — documents in the order of their `_id`, found by a range of it or by a unique index before all are looked at.
final class EmbeddedCollection extends AbstractSynchronizedMongoCollection<OrderedKey> {
    private final OrderedMap documents;
    private final LongAdder reads;

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            OrderedMap documents,
            LongAdder reads) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.reads = reads;
    }

    private Document read(byte[] stored) {
        reads.increment();
        return StoredDocument.decode(stored);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batch, @Nullable Document fields) {
        boolean byId = orderBy == null || orderBy.isEmpty() || isById(orderBy) || orderBy.containsKey("$natural");
        boolean descending = byId && orderBy != null && !orderBy.isEmpty() && isDescending(orderBy);
        Conjunction filter = Conjunction.of(query);
        List<KeyRange> ranges = getIdField() == null ? null : filter.rangesOf(getIdField(), OrderedKey.empty());
        Stream<Document> found = ranges == null ? throughAnIndex(filter) : null;
        boolean inOrder = found == null && byId;
        if (found == null) {
            Stream<OrderedMap.Entry> entries =
                    ranges == null ? documents.all(descending) : documents.in(ranges, descending);
            found = entries.map(entry -> read(entry.value()));
        }
        return matchDocumentsFromStream(
                query, found, skip, limit, batch, inOrder ? null : deriveComparator(orderBy), fields);
    }

    private @Nullable Stream<Document> throughAnIndex(Conjunction filter) {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(index -> ((OrderedIndex) index).candidates(filter))
                .filter(Objects::nonNull)
                .findFirst()
                .map(places -> places.map(this::getDocument))
                .orElse(null);
    }

    private boolean isById(Document orderBy) {
        return orderBy.size() == 1 && orderBy.containsKey(getIdField());
    }

    private static boolean isDescending(Document orderBy) {
        return orderBy.values().iterator().next() instanceof Number sign && sign.intValue() < 0;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batch, @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batch, fields);
    }

    @Override
    protected OrderedKey addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        OrderedKey place = OrderedKey.of(id);
        if (documents.put(place, StoredDocument.encode(document)) != null) {
            throw new IllegalStateException("a document was there already in " + getFullName());
        }
        return place;
    }

    @Override
    protected void handleUpdate(OrderedKey position, Document oldDocument, Document newDocument) {
        documents.put(position, StoredDocument.encode(newDocument));
    }

    @Override
    protected void removeDocument(OrderedKey position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("no document there in " + getFullName());
        }
    }

    @Override
    protected Document getDocument(OrderedKey position) {
        return read(Objects.requireNonNull(documents.get(position), "an index leads to a document that is not there"));
    }

    @Override
    protected Stream<DocumentWithPosition<OrderedKey>> streamAllDocumentsWithPosition() {
        return streamWithPosition(false);
    }

    Stream<DocumentWithPosition<OrderedKey>> streamWithPosition(boolean descending) {
        return documents.all(descending).map(entry -> new DocumentWithPosition<>(read(entry.value()), entry.key()));
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.size());
    }

    @Override
    public boolean isEmpty() {
        return documents.size() == 0;
    }

    /// Nobody asks for it, and it would be one more page to write with each document.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
