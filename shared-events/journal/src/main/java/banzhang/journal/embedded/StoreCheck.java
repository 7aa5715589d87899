package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoCollection;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/// 启用检查 — that the last documents of each collection and its indexes tell the same, as whole commits leave them.
final class StoreCheck {
    private static final int LAST = 64;

    private StoreCheck() {}

    /// @throws EmbeddedDatabaseException naming the collection and the index that differ
    static void run(MVStore store, MongoBackend backend) {
        for (String database : EmbeddedCollections.databasesIn(store).toList()) {
            for (String collection :
                    EmbeddedCollections.collectionsIn(store, database).toList()) {
                MongoCollection<?> found = backend.resolveDatabase(database).resolveCollection(collection, false);
                if (found instanceof EmbeddedCollection documents) {
                    check(documents);
                }
            }
        }
    }

    private static void check(EmbeddedCollection collection) {
        for (var index : collection.getIndexes()) {
            if (index instanceof OrderedIndex ordered) {
                collection
                        .streamWithPosition(true)
                        .limit(LAST)
                        .map(it -> ordered.missing(it.getDocument(), it.getPosition()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(_ -> refuse(collection, ordered));
            }
        }
    }

    private static void refuse(EmbeddedCollection collection, OrderedIndex index) {
        throw new EmbeddedDatabaseException(
                "数据文件前后不一致，请恢复备份：集合 " + collection.getFullName() + "，索引 " + index.getName()
                        + " The data file contradicts itself: restore a backup. Collection " + collection.getFullName()
                        + ", index " + index.getName(),
                null);
    }
}
