package banzhang.journal.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 唯一索引 — from values in order to the document that has them. One document may have several.
final class OrderedIndex extends AbstractUniqueIndex<OrderedKey> {
    private final OrderedMap positions;

    OrderedIndex(OrderedMap positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    /// Where documents lie that can meet this filter, in the index's order, each once; null when the index is no
    /// help.
    @Nullable
    Stream<OrderedKey> candidates(Conjunction filter) {
        if (isSparse()) {
            return null;
        }
        List<KeyRange> ranges = AccessPath.through(keys(), filter);
        return ranges == null
                ? null
                : positions
                        .in(ranges, false)
                        .map(entry -> OrderedKey.stored(entry.value()))
                        .distinct();
    }

    /// The first key of this document that does not lead to its place; null when all do.
    @Nullable
    KeyValue missing(Document document, OrderedKey place) {
        return getKeyValues(document).stream()
                .filter(key -> !place.equals(getPosition(key)))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected @Nullable OrderedKey removeDocument(KeyValue keyValue) {
        return read(positions.remove(OrderedKey.of(keyValue)));
    }

    @Override
    protected boolean putKeyPosition(KeyValue keyValue, OrderedKey position) {
        return positions.putIfAbsent(OrderedKey.of(keyValue), position.bytes()) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, OrderedKey>> getIterable() {
        throw new UnsupportedOperationException("the collection is walked instead");
    }

    @Override
    protected @Nullable OrderedKey getPosition(KeyValue keyValue) {
        return read(positions.get(OrderedKey.of(keyValue)));
    }

    private static @Nullable OrderedKey read(byte @Nullable [] position) {
        return position == null ? null : OrderedKey.stored(position);
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
