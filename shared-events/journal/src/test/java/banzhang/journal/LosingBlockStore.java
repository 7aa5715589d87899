package banzhang.journal;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/// 失联 — a database whose answers get lost: of four inserts one is stored in part, one whole and one not at all before
/// the line breaks, and one is answered.
final class LosingBlockStore implements BlockStore {
    private final BlockStore database;
    private int turn;

    LosingBlockStore(BlockStore database) {
        this.database = database;
    }

    @Override
    public InsertOutcome insert(List<RawBsonDocument> blocks, Duration within) {
        return switch (turn++ % 4) {
            case 0 -> {
                database.insert(blocks.subList(0, (blocks.size() + 1) / 2), within);
                yield new InsertOutcome.Unknown(new IllegalStateException("answer lost after storing some"));
            }
            case 1 -> {
                database.insert(blocks, within);
                yield new InsertOutcome.Unknown(new IllegalStateException("answer lost after storing"));
            }
            case 2 -> new InsertOutcome.Unknown(new IllegalStateException("lost on the way"));
            default -> database.insert(blocks, within);
        };
    }

    @Override
    public @Nullable Block last() {
        return database.last();
    }

    @Override
    public @Nullable Block at(long position) {
        return database.at(position);
    }

    @Override
    public @Nullable Block headAtOrBefore(long position) {
        return database.headAtOrBefore(position);
    }

    @Override
    public @Nullable Block atOrBefore(long position) {
        return database.atOrBefore(position);
    }

    @Override
    public MongoCursor<RawBsonDocument> from(long position, int limit) {
        return database.from(position, limit);
    }

    @Override
    public @Nullable Block holding(EncodedEvent.Key event) {
        return database.holding(event);
    }

    @Override
    public List<Block> ofAggregate(String aggregate, long firstSequence) {
        return database.ofAggregate(aggregate, firstSequence);
    }
}
