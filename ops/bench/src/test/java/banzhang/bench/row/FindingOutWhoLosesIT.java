package banzhang.bench.row;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.bench.load.ClosedLoop;
import banzhang.bench.load.Load;
import banzhang.bench.load.Measured;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Results;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.subject.MongoSubjects.Strategy;
import banzhang.bench.subject.Subject;
import banzhang.bench.subject.Target;
import banzhang.bench.work.BlockForge;
import banzhang.bench.work.Clerk;
import banzhang.bench.work.Filling;
import banzhang.cluster.MongodSet;
import banzhang.journal.MongodProcess;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// The harness is worth nothing if it lets a subject win by storing less, or less durably.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "banzhang.journal.MongodProcess#isAvailable", disabledReason = MongodProcess.NONE)
class FindingOutWhoLosesIT {
    private static final String CELL = "tiny";

    @TempDir
    static Path directory;

    private static MongodSet set;
    private static Target target;
    private final Results results = new Results();

    @BeforeAll
    static void start() {
        set = MongodSet.start(MongodSet.binary().orElseThrow(), directory.resolve("set"), 1, 0.25);
        target = new Target("1 node", set.uri("bench", ""));
    }

    @AfterAll
    static void stop() {
        target.close();
        set.close();
    }

    /// A journal whose appends go through somebody who may do something else with them.
    private record Meddled(String name, AxonSubject journal, Consumer<List<DomainEventMessage<?>>> append)
            implements Subject {
        @Override
        public Measured commit(Load load) {
            return ClosedLoop.run(append::accept, load);
        }

        @Override
        public long stored() {
            return journal.stored();
        }

        @Override
        public void close() {
            journal.close();
        }
    }

    @Test
    void who_drops_an_append_and_says_it_is_stored_has_no_figure() {
        AtomicInteger appends = new AtomicInteger();
        AxonSubject journal = MongoSubjects.journal(target, target.fresh());
        Subject lossy = new Meddled("lossy", journal, unit -> {
            if (appends.incrementAndGet() % 10 != 0) {
                journal.engine().appendEvents(unit);
            }
        });
        AxonSubject honest = MongoSubjects.journal(target, target.fresh());
        compete(lossy, honest);
        assertThat(figure("lossy").failure())
                .hasValueSatisfying(why -> assertThat(why).contains("were acknowledged"));
        assertThat(figure("journal").counts()).isTrue();
    }

    @Test
    void who_stores_twice_has_no_figure() {
        AxonSubject journal = MongoSubjects.journal(target, target.fresh());
        Clerk other = new Clerk(99);
        compete(new Meddled("eager", journal, unit -> {
            journal.engine().appendEvents(unit);
            synchronized (other) {
                journal.engine().appendEvents(other.next(Clerk.Shape.ONE_SHEET, 1));
            }
        }));
        assertThat(figure("eager").failure()).isPresent();
    }

    @Test
    void who_cannot_store_at_all_is_named_with_the_reason() {
        AxonSubject journal = MongoSubjects.journal(target, target.fresh());
        compete(new Meddled("unable", journal, _ -> {
            throw new IllegalStateException("no room");
        }));
        assertThat(figure("unable").failure())
                .hasValueSatisfying(why -> assertThat(why).contains("no room"));
    }

    /// The server's own profile says how each insert was to be acknowledged.
    @Test
    void all_commit_with_the_same_durability() {
        List<MongoDatabase> databases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            databases.add(target.fresh());
            databases.getLast().runCommand(new Document("profile", 2));
        }
        compete(
                MongoSubjects.journal(target, databases.get(0)),
                MongoSubjects.axonMongo(databases.get(1), Strategy.PER_EVENT, 100, MongoSubjects.DURABLE),
                MongoSubjects.axonMongo(databases.get(2), Strategy.PER_COMMIT, 100, MongoSubjects.DURABLE),
                new BareSubject(databases.get(3), 3));
        for (MongoDatabase database : databases) {
            List<Document> inserts = database.getCollection("system.profile")
                    .find(new Document("op", "insert"))
                    .into(new ArrayList<>());
            assertThat(inserts).isNotEmpty().allSatisfy(insert -> {
                Document concern = insert.get("command", Document.class).get("writeConcern", Document.class);
                assertThat(concern).containsEntry("w", "majority").containsEntry("j", true);
            });
        }
    }

    @Test
    void bare_blocks_are_like_the_journals() {
        MongoDatabase ours = target.fresh();
        MongoDatabase bare = target.fresh();
        try (AxonSubject journal = MongoSubjects.journal(target, ours)) {
            journal.engine().appendEvents(new Clerk(5).next(Clerk.Shape.ONE_SHEET, 11));
        }
        new BareSubject(bare, 6).commit(new Load(1, 11, Clerk.Shape.ONE_SHEET, Duration.ofMillis(1), 8));
        BsonDocument one = block(ours);
        BsonDocument other = block(bare);
        assertThat(shape(other)).isEqualTo(shape(one));
        assertThat(shape(other.getArray("e").get(10).asDocument()))
                .isEqualTo(shape(one.getArray("e").get(10).asDocument()));
        assertThat((double) ((RawBsonDocument) other).getByteBuffer().remaining())
                .isBetween(0.9 * size(one), 1.1 * size(one));
    }

    @Test
    void a_filled_journal_is_one_the_journal_itself_can_read() {
        MongoDatabase database = target.fresh();
        MongoSubjects.journal(target, database).close();
        Filling filling = new Filling(11);
        long events = filling.least() + 777;
        filling.make(events, new BlockForge(12, 0), (blocks, last) -> BareSubject.fill(database, blocks, last));
        try (AxonSubject journal = MongoSubjects.journal(target, database)) {
            assertThat(journal.stored()).isEqualTo(events);
            assertThat(journal.engine().readEvents(null, false).count()).isEqualTo(events);
            for (int size : Filling.SIZES) {
                assertThat(filling.ofSize(size))
                        .isNotEmpty()
                        .allSatisfy(
                                aggregate -> assertThat(journal.load(aggregate)).isEqualTo(size));
            }
        }
    }

    private void compete(Subject... subjects) {
        Pace pace = new Pace(
                Duration.ofMillis(20), Duration.ofMillis(200), 1, List.of(), List.of(), 0, List.of(), 0, 0, 0, false);
        Ground ground = new Ground(
                target,
                Optional.empty(),
                Optional.empty(),
                "",
                pace,
                results,
                new SplittableRandom(1),
                Optional.empty(),
                _ -> {});
        new Contest(ground, "commits", CELL, List.of(subjects)).run(8, 2, Clerk.Shape.SHEET_AND_DEVICES);
        List.of(subjects).forEach(Subject::close);
    }

    private Figure figure(String subject) {
        return results.figures().stream()
                .filter(figure -> figure.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static BsonDocument block(MongoDatabase database) {
        return database.getCollection("journal", RawBsonDocument.class)
                .find()
                .cursor()
                .next();
    }

    private static double size(BsonDocument block) {
        return ((RawBsonDocument) block).getByteBuffer().remaining();
    }

    private static Set<String> shape(BsonDocument document) {
        Set<String> shape = new java.util.LinkedHashSet<>();
        document.forEach((name, value) -> shape.add(name + ": " + value.getBsonType()));
        return shape;
    }
}
