package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/// 库 — the collections of one database, each a map of the store, each unique index another.
final class EmbeddedCollections extends AbstractSynchronizedMongoDatabase<OrderedKey> {
    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private final MVStore store;
    private final LongAdder reads;

    EmbeddedCollections(String name, MVStore store, CursorRegistry cursors, LongAdder reads) {
        super(name, cursors);
        this.store = store;
        this.reads = reads;
        initializeNamespacesAndIndexes();
    }

    /// The databases a store holds.
    static Stream<String> databasesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('/', DOCUMENTS.length())))
                .distinct();
    }

    static Stream<String> collectionsIn(MVStore store, String database) {
        String prefix = DOCUMENTS + database + "/";
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    @Override
    protected MongoCollection<OrderedKey> openOrCreateCollection(String name, CollectionOptions options) {
        return new EmbeddedCollection(this, name, options, cursorRegistry, documents(name), reads);
    }

    @Override
    protected Index<OrderedKey> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1 && keys.getFirst().getKey().equals("_id")
                ? new PrimaryIndex(documents(collection), name, keys)
                : new OrderedIndex(OrderedMap.open(store, indexMap(collection, name)), name, keys, sparse);
    }

    private OrderedMap documents(String collection) {
        return OrderedMap.open(store, documentMap(collection));
    }

    private String documentMap(String collection) {
        return DOCUMENTS + databaseName + "/" + collection;
    }

    private String indexMap(String collection, String index) {
        return INDEX + databaseName + "/" + collection + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<OrderedKey> collection, String indexName) {
        super.dropIndex(collection, indexName);
        remove(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        remove(documentMap(collectionName));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        List.copyOf(store.getMapNames()).stream()
                .filter(name ->
                        name.startsWith(DOCUMENTS + databaseName + "/") || name.startsWith(INDEX + databaseName + "/"))
                .forEach(this::remove);
    }

    private void remove(String map) {
        if (store.hasMap(map)) {
            store.removeMap(map);
        }
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerException("the embedded database does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return Objects.requireNonNull(file).size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
