package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 主键 — the order of `_id`. The documents lie in it already, so it keeps nothing of its own.
final class PrimaryIndex extends AbstractUniqueIndex<OrderedKey> {
    private final OrderedMap documents;

    PrimaryIndex(OrderedMap documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    /// The collection puts the document there itself, after [#checkAdd].
    @Override
    public void add(Document document, OrderedKey position, MongoCollection<OrderedKey> collection) {}

    @Override
    protected @Nullable OrderedKey removeDocument(KeyValue keyValue) {
        return getPosition(keyValue);
    }

    @Override
    protected boolean putKeyPosition(KeyValue keyValue, OrderedKey position) {
        return true;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, OrderedKey>> getIterable() {
        throw new UnsupportedOperationException("the collection is walked instead");
    }

    @Override
    protected @Nullable OrderedKey getPosition(KeyValue keyValue) {
        OrderedKey key = OrderedKey.of(keyValue);
        return documents.contains(key) ? key : null;
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
