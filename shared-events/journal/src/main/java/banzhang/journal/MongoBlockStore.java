package banzhang.journal;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 块库 — blocks in a MongoDB collection: majority and journaled writes, majority reads on the primary.
final class MongoBlockStore implements BlockStore {
    private static final int DUPLICATE_KEY = 11_000;
    /// Errors of one document that say for certain that it was not stored: unauthorized, failed validation, too
    /// large.
    private static final Set<Integer> DEFINITE = Set.of(13, 121, 10_334);
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    /// No such command or stage, or not on a database of this kind; the embedded one gives no code.
    private static final Set<Integer> TELLS_NOTHING = Set.of(-1, 20, 59, 238, 40_324, 40_573);

    private final MongoDatabase database;
    private final MongoCollection<RawBsonDocument> blocks;
    /// Not known before it is needed: the first question to a database is whether it is fit.
    private volatile @Nullable Greeting greeting;

    /// For a line that stays open.
    private final MongoCollection<RawBsonDocument> untimed;

    MongoBlockStore(MongoDatabase database, JournalSettings settings) {
        this.database = database;
        this.untimed = database.getCollection(Layout.JOURNAL, RawBsonDocument.class)
                .withReadConcern(settings.readConcern())
                .withReadPreference(ReadPreference.primary());
        this.blocks = untimed.withWriteConcern(settings.writeConcern())
                .withTimeout(settings.waits().attempt().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
        try {
            blocks.withTimeout(Math.max(1, within.toMillis()), TimeUnit.MILLISECONDS)
                    .insertMany(documents, ORDERED);
            return new InsertOutcome.Stored();
        } catch (MongoBulkWriteException failed) {
            return outcomeOf(failed);
        } catch (MongoException lost) {
            return new InsertOutcome.Unknown(lost);
        }
    }

    /// A duplicate without a write concern error was compared with a majority-committed block; with one, the other
    /// block may still be rolled back and nothing is known.
    private static InsertOutcome outcomeOf(MongoBulkWriteException failed) {
        if (failed.getWriteConcernError() != null || failed.getWriteErrors().size() != 1) {
            return new InsertOutcome.Unknown(failed);
        }
        BulkWriteError error = failed.getWriteErrors().getFirst();
        if (error.getCode() == DUPLICATE_KEY) {
            return new InsertOutcome.Duplicate(error.getIndex());
        }
        return DEFINITE.contains(error.getCode())
                ? new InsertOutcome.Refused(error.getIndex(), failed)
                : new InsertOutcome.Unknown(failed);
    }

    @Override
    public @Nullable Block last() {
        return head(Filters.empty());
    }

    @Override
    public @Nullable Block headAtOrBefore(long position) {
        return head(lte(Layout.POSITION, position));
    }

    private @Nullable Block head(Bson filter) {
        RawBsonDocument found = blocks.find(filter)
                .sort(Sorts.descending(Layout.POSITION))
                .projection(Projections.exclude(Layout.EVENTS))
                .limit(1)
                .first();
        return found == null ? null : Block.read(found);
    }

    @Override
    public @Nullable Block at(long position) {
        RawBsonDocument found = blocks.find(eq(Layout.POSITION, position))
                .projection(Projections.exclude(Layout.EVENTS))
                .first();
        return found == null ? null : Block.read(found);
    }

    @Override
    public @Nullable Block atOrBefore(long position) {
        RawBsonDocument found = blocks.find(lte(Layout.POSITION, position))
                .sort(Sorts.descending(Layout.POSITION))
                .limit(1)
                .first();
        return found == null ? null : Block.whole(found);
    }

    @Override
    public MongoCursor<RawBsonDocument> from(long position, int limit) {
        return blocks.find(gte(Layout.POSITION, position))
                .sort(Sorts.ascending(Layout.POSITION))
                .limit(limit)
                .batchSize(limit)
                .timeoutMode(TimeoutMode.ITERATION) // a slow reader is no failure
                .cursor();
    }

    @Override
    public @Nullable Block holding(EncodedEvent.Key event) {
        Bson both = Filters.and(eq(Layout.AGGREGATE, event.aggregate()), eq(Layout.SEQUENCE, event.sequence()));
        RawBsonDocument found = blocks.find(elemMatch(Layout.EVENTS, both))
                .hint(Layout.uniqueness())
                .limit(1)
                .first();
        return found == null ? null : Block.whole(found);
    }

    @Override
    public List<Block> ofAggregate(String aggregate, long firstSequence) {
        return all(holding(from(aggregate, firstSequence)));
    }

    /// In one question where the database looks each up in the index; the embedded one would go through all.
    @Override
    public List<Block> ofAggregates(Map<String, Long> firstSequences) {
        if (firstSequences.size() < 2 || !greeting().replicaSet()) {
            return BlockStore.super.ofAggregates(firstSequences);
        }
        return all(fromEach(firstSequences));
    }

    private Greeting greeting() {
        Greeting known = greeting;
        if (known == null) {
            known = Greeting.of(database);
            greeting = known;
        }
        return known;
    }

    FindIterable<RawBsonDocument> fromEach(Map<String, Long> firstSequences) {
        List<Bson> ranges = new ArrayList<>();
        firstSequences.forEach((aggregate, first) -> ranges.add(from(aggregate, first)));
        return holding(Filters.or(ranges));
    }

    /// `$elemMatch` bounds the index scan on both fields; as two dotted predicates the sequence would be unbounded.
    private static Bson from(String aggregate, long firstSequence) {
        return elemMatch(
                Layout.EVENTS, Filters.and(eq(Layout.AGGREGATE, aggregate), gte(Layout.SEQUENCE, firstSequence)));
    }

    private FindIterable<RawBsonDocument> holding(Bson events) {
        return blocks.find(events).hint(Layout.uniqueness()).batchSize(1_000);
    }

    private static List<Block> all(FindIterable<RawBsonDocument> documents) {
        List<Block> found = new ArrayList<>();
        documents.forEach(document -> found.add(Block.whole(document)));
        return found;
    }

    /// Asks for the places of appended blocks only, not for what is in them.
    @Override
    public Notices notices() {
        if (!greeting().tellsOfChanges()) {
            throw new UnsupportedOperationException("no replica set, no change streams");
        }
        Bson places = Aggregates.project(Projections.include("documentKey", "fullDocument." + Layout.COUNT));
        try {
            return new Told(untimed.watch(
                            List.of(Aggregates.match(eq("operationType", "insert")), places), BsonDocument.class)
                    .withDocumentClass(BsonDocument.class)
                    .cursor());
        } catch (MongoCommandException refused) {
            if (TELLS_NOTHING.contains(refused.getErrorCode())) {
                throw new UnsupportedOperationException(refused);
            }
            throw refused;
        }
    }

    /// 提交通知 — an open change stream.
    private record Told(MongoCursor<BsonDocument> changes) implements Notices {
        @Override
        public long next() {
            BsonDocument change = changes.next();
            long position =
                    change.getDocument("documentKey").getNumber(Layout.POSITION).longValue();
            return position
                    + change.getDocument("fullDocument").getNumber(Layout.COUNT).longValue();
        }

        @Override
        public void close() {
            changes.close();
        }
    }
}
