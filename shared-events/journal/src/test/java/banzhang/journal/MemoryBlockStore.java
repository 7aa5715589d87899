package banzhang.journal;

import com.mongodb.ServerAddress;
import com.mongodb.ServerCursor;
import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/// 内存块库 — the two unique indexes and nothing else; tests override what is to go wrong.
class MemoryBlockStore implements BlockStore {
    private final NavigableMap<Long, RawBsonDocument> blocks = new TreeMap<>();
    private final Set<EncodedEvent.Key> keys = new HashSet<>();
    final List<Integer> blocksPerCommand = new ArrayList<>();

    @Override
    public synchronized InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
        blocksPerCommand.add(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            Block block = Block.whole(documents.get(i));
            if (blocks.containsKey(block.position())
                    || block.events().stream().anyMatch(event -> keys.contains(event.key()))) {
                return new InsertOutcome.Duplicate(i);
            }
            blocks.put(block.position(), documents.get(i));
            block.events().forEach(event -> keys.add(event.key()));
        }
        return new InsertOutcome.Stored();
    }

    synchronized List<Block> all() {
        return blocks.values().stream().map(Block::whole).toList();
    }

    synchronized int stored() {
        return keys.size();
    }

    private static @Nullable Block read(Map.@Nullable Entry<Long, RawBsonDocument> entry) {
        return entry == null ? null : Block.whole(entry.getValue());
    }

    @Override
    public synchronized @Nullable Block last() {
        return read(blocks.lastEntry());
    }

    @Override
    public synchronized @Nullable Block at(long position) {
        RawBsonDocument found = blocks.get(position);
        return found == null ? null : Block.whole(found);
    }

    @Override
    public @Nullable Block headAtOrBefore(long position) {
        return atOrBefore(position);
    }

    @Override
    public synchronized @Nullable Block atOrBefore(long position) {
        return read(blocks.floorEntry(position));
    }

    @Override
    public synchronized MongoCursor<RawBsonDocument> from(long position, int limit) {
        return new Page(blocks.tailMap(position).entrySet().stream()
                .filter(block -> shows(block.getKey()))
                .map(Map.Entry::getValue)
                .limit(limit)
                .toList());
    }

    /// Whether readers of a range get to see the block that begins here.
    protected boolean shows(long position) {
        return true;
    }

    @Override
    public synchronized @Nullable Block holding(EncodedEvent.Key event) {
        return all().stream()
                .filter(block -> block.events().stream().anyMatch(it -> it.key().equals(event)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized List<Block> ofAggregate(String aggregate, long firstSequence) {
        return all();
    }

    private static final class Page implements MongoCursor<RawBsonDocument> {
        private final Iterator<RawBsonDocument> documents;
        private int left;

        Page(List<RawBsonDocument> documents) {
            this.documents = documents.iterator();
            this.left = documents.size();
        }

        @Override
        public void close() {}

        @Override
        public boolean hasNext() {
            return documents.hasNext();
        }

        @Override
        public RawBsonDocument next() {
            left--;
            return documents.next();
        }

        @Override
        public int available() {
            return left;
        }

        @Override
        public @Nullable RawBsonDocument tryNext() {
            return hasNext() ? next() : null;
        }

        @Override
        public @Nullable ServerCursor getServerCursor() {
            return null;
        }

        @Override
        public ServerAddress getServerAddress() {
            return new ServerAddress();
        }
    }
}
