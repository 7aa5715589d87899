package banzhang.bench.subject;

import banzhang.bench.load.Latencies;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.bench.load.ProcessorTime;
import banzhang.bench.work.BlockForge;
import banzhang.bench.work.Clerk;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;

/// 裸驱动 — what the database itself can do with the journal's blocks: the limit. Nothing is checked and nobody waits
/// for anybody: all clients' units are always at hand and go into one command.
public final class BareSubject implements Subject {
    public static final String NAME = "bare group insert";
    private static final String COLLECTION = "journal";
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoDatabase database;
    private final MongoCollection<RawBsonDocument> blocks;
    private final BlockForge forge;

    /// Lays out the same index as the journal has.
    public BareSubject(MongoDatabase database, long seed) {
        this.database = database;
        this.blocks = database.getCollection(COLLECTION, RawBsonDocument.class)
                .withWriteConcern(MongoSubjects.DURABLE)
                .withReadConcern(ReadConcern.MAJORITY);
        this.forge = new BlockForge(seed, nanosNow());
        blocks.createIndex(new Document("e.a", 1).append("e.s", 1), new IndexOptions().unique(true));
    }

    private static long nanosNow() {
        return Math.multiplyExact(Instant.now().getEpochSecond(), 1_000_000_000L);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measured commit(Load load) {
        Latencies.Recorder recorder = new Latencies.Recorder();
        ProcessorTime processor = ProcessorTime.begin();
        long began = System.nanoTime();
        long end = began + load.duration().toNanos();
        long first = forge.end();
        long now = began;
        while (now - end < 0) {
            try {
                blocks.insertMany(forge.strangers(load.clients(), load.eventsPerUnit(), load.shape()), ORDERED);
            } catch (MongoException lost) {
                return summary(recorder, load, began, processor, Optional.of(lost.toString()));
            }
            long done = System.nanoTime();
            for (int client = 0; client < load.clients(); client++) {
                recorder.add(done - now);
            }
            now = done;
        }
        Measured measured = summary(recorder, load, began, processor, Optional.empty());
        if (measured.events() != forge.end() - first) {
            throw new IllegalStateException("blocks were made for other events than were counted");
        }
        return measured;
    }

    private static Measured summary(
            Latencies.Recorder recorder, Load load, long began, ProcessorTime processor, Optional<String> failure) {
        Latencies latencies = recorder.taken();
        long units = latencies.count();
        long failed = failure.isPresent() ? load.clients() : 0;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        return new Measured(
                units, units * load.eventsPerUnit(), failed, failure, latencies, elapsed, processor.seconds());
    }

    /// Commits one unit of one event as a block of its own; answers the nanoseconds that took.
    public long commitOne() {
        RawBsonDocument block = forge.strangers(1, 1, Clerk.Shape.ONE_SHEET).getFirst();
        long began = System.nanoTime();
        blocks.insertOne(block);
        return System.nanoTime() - began;
    }

    /// Reads the blocks of a journal and looks at nothing but their size and count, again and again until the time
    /// is
    /// over.
    public static AxonSubject.Read scan(MongoDatabase database, Duration atLeast) {
        long began = System.nanoTime();
        long end = began + atLeast.toNanos();
        long events = 0;
        long bytes = 0;
        while (System.nanoTime() - end < 0) {
            try (MongoCursor<RawBsonDocument> cursor = database.getCollection(COLLECTION, RawBsonDocument.class)
                    .withReadConcern(ReadConcern.MAJORITY)
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .batchSize(1_000)
                    .cursor()) {
                while (cursor.hasNext() && System.nanoTime() - end < 0) {
                    RawBsonDocument block = cursor.next();
                    bytes += block.getByteBuffer().remaining();
                    events += block.getInt32("n").getValue();
                }
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("there is nothing to scan");
        }
        return new AxonSubject.Read(events, Duration.ofNanos(System.nanoTime() - began));
    }

    /// Puts such blocks into a journal that somebody else laid out, quickly: only the last is waited for by a
    /// majority.
    public static void fill(MongoDatabase database, List<RawBsonDocument> documents, boolean last) {
        database.getCollection(COLLECTION, RawBsonDocument.class)
                .withWriteConcern(last ? MongoSubjects.DURABLE : com.mongodb.WriteConcern.W1)
                .insertMany(documents, ORDERED);
    }

    @Override
    public long stored() {
        return MongoSubjects.blocksIn(database, COLLECTION);
    }

    @Override
    public void close() {
        // its connections are the target's
    }
}
