package banzhang.journal;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/// 块库 — the few things the journal asks of the database; tests put losses and delays in between.
interface BlockStore {
    /// Inserts in order, stopping at the first that fails; answers within the time given.
    InsertOutcome insert(List<RawBsonDocument> blocks, Duration within);

    /// The head of the last block.
    @Nullable
    Block last();

    /// The head of the block that begins here.
    @Nullable
    Block at(long position);

    /// The last block that begins at or before this position, without its events.
    @Nullable
    Block headAtOrBefore(long position);

    /// The last block that begins at or before this position, with its events.
    @Nullable
    Block atOrBefore(long position);

    /// Blocks that begin at or after this position, in order.
    MongoCursor<RawBsonDocument> from(long position, int limit);

    /// The same, all at once.
    default List<RawBsonDocument> page(long position, int limit) {
        try (MongoCursor<RawBsonDocument> blocks = from(position, limit)) {
            List<RawBsonDocument> page = new ArrayList<>(limit);
            blocks.forEachRemaining(page::add);
            return page;
        }
    }

    /// The same, as blocks with their events.
    default List<Block> wholeFrom(long position, int limit) {
        return page(position, limit).stream().map(Block::whole).toList();
    }

    /// The block that holds this event of an aggregate.
    @Nullable
    Block holding(EncodedEvent.Key event);

    /// All blocks that hold events of the aggregate from this sequence on.
    List<Block> ofAggregate(String aggregate, long firstSequence);

    /// All blocks that hold events of one of these aggregates from the sequence given for each, in any order
    /// and each once or several times.
    default List<Block> ofAggregates(Map<String, Long> firstSequences) {
        List<Block> found = new ArrayList<>();
        firstSequences.forEach((aggregate, first) -> found.addAll(ofAggregate(aggregate, first)));
        return found;
    }

    /// Opens a line on which the database tells of appends of whatever process.
    ///
    /// @throws UnsupportedOperationException when this database does not tell
    default Notices notices() {
        throw new UnsupportedOperationException("no such line");
    }

    /// 提交通知 — appends as the database tells of them, majority-committed.
    interface Notices extends AutoCloseable {
        /// Waits for the next one; the position after its last event.
        long next();

        @Override
        void close();
    }
}
