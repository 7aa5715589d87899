package banzhang.journal.embedded;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/// 有序表 — bytes by ordered key, in the store's file.
final class OrderedMap {
    private final MVMap<byte[], byte[]> entries;

    private OrderedMap(MVMap<byte[], byte[]> entries) {
        this.entries = entries;
    }

    static OrderedMap open(MVStore store, String name) {
        return new OrderedMap(store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE)));
    }

    record Entry(OrderedKey key, byte[] value) {}

    byte @Nullable [] get(OrderedKey key) {
        return entries.get(key.bytes());
    }

    boolean contains(OrderedKey key) {
        return entries.containsKey(key.bytes());
    }

    /// @return what was there before
    byte @Nullable [] put(OrderedKey key, byte[] value) {
        return entries.put(key.bytes(), value);
    }

    byte @Nullable [] putIfAbsent(OrderedKey key, byte[] value) {
        return entries.putIfAbsent(key.bytes(), value);
    }

    byte @Nullable [] remove(OrderedKey key) {
        return entries.remove(key.bytes());
    }

    long size() {
        return entries.sizeAsLong();
    }

    Stream<Entry> all(boolean descending) {
        return stream(entries.cursor(null, null, descending), _ -> true);
    }

    /// The entries of ranges that are ascending and apart; nothing outside them is read.
    Stream<Entry> in(List<KeyRange> ranges, boolean descending) {
        List<KeyRange> order = descending ? ranges.reversed() : ranges;
        return order.stream().flatMap(range -> in(range, descending));
    }

    private Stream<Entry> in(KeyRange range, boolean descending) {
        if (descending) {
            byte[] last = entries.lowerKey(range.to().bytes());
            return last == null
                    ? Stream.empty()
                    : stream(entries.cursor(last, null, true), key -> key.compareTo(range.from()) >= 0);
        }
        return stream(entries.cursor(range.from().bytes()), key -> key.compareTo(range.to()) < 0);
    }

    private static Stream<Entry> stream(
            Cursor<byte[], byte[]> cursor, java.util.function.Predicate<OrderedKey> within) {
        return StreamSupport.stream(new Walk(cursor), false).takeWhile(entry -> within.test(entry.key()));
    }

    /// Reads an entry when it is asked for, and not before.
    private static final class Walk extends Spliterators.AbstractSpliterator<Entry> {
        private final Cursor<byte[], byte[]> cursor;

        Walk(Cursor<byte[], byte[]> cursor) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.cursor = cursor;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Entry> action) {
            if (!cursor.hasNext()) {
                return false;
            }
            byte[] key = cursor.next();
            action.accept(new Entry(OrderedKey.stored(key), cursor.getValue()));
            return true;
        }
    }
}
