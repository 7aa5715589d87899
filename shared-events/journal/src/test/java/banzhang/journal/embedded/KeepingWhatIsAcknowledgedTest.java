package banzhang.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acknowledged is on disk: the plug is pulled after an answer, and what the disk was told to keep is looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingWhatIsAcknowledgedTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeAll
    static void register() {
        FilePath.register(new PulledPlug());
    }

    @BeforeEach
    void name() {
        file = directory.resolve("banzhang.mv");
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.over(new MVStore.Builder()
                .fileName(PulledPlug.SCHEME + ":" + file)
                .autoCommitDisabled()
                .open());
    }

    private Set<Integer> afterThePlugWasPulled() throws IOException {
        Path restarted = Files.createTempDirectory(directory, "restarted");
        Files.copy(PulledPlug.durable(file), restarted.resolve("banzhang.mv"), StandardCopyOption.REPLACE_EXISTING);
        try (EmbeddedDatabase database = EmbeddedDatabase.over(new MVStore.Builder()
                        .fileName(restarted.resolve("banzhang.mv").toString())
                        .autoCommitDisabled()
                        .open());
                MongoClient client = MongoClients.create(database.connectionString())) {
            return entries(client).find().map(it -> it.getInteger("_id")).into(new TreeSet<>());
        }
    }

    private static MongoCollection<Document> entries(MongoClient client) {
        return client.getDatabase("school").getCollection("entries");
    }

    @Test
    void each_write_that_asks_for_the_majority_is_on_disk_when_it_is_answered() throws IOException {
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString())) {
            for (int i = 0; i < 10; i++) {
                entries(client).withWriteConcern(WriteConcern.MAJORITY).insertOne(new Document("_id", i));
                assertThat(afterThePlugWasPulled()).hasSize(i + 1);
            }
        }
    }

    @Test
    void so_is_a_journaled_one_and_one_that_asks_for_nothing() throws IOException {
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString())) {
            entries(client).withWriteConcern(WriteConcern.JOURNALED).insertOne(new Document("_id", 1));
            assertThat(afterThePlugWasPulled()).containsExactly(1);
            entries(client).insertOne(new Document("_id", 2));
            assertThat(afterThePlugWasPulled()).containsExactly(1, 2);
            entries(client).deleteOne(new Document("_id", 1));
            assertThat(afterThePlugWasPulled()).containsExactly(2);
        }
    }

    @Test
    void many_at_once_are_all_there_and_share_their_way_to_the_disk() throws Exception {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString());
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            entries(client).createIndex(Indexes.ascending("twin"), new IndexOptions().unique(true));
            int before = PulledPlug.forces.get();
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                int first = writer * 100;
                writers.add(threads.submit(() -> {
                    for (int i = first; i < first + 25; i++) {
                        entries(client).insertOne(new Document("_id", i).append("twin", -i));
                        acknowledged.add(i);
                    }
                }));
            }
            while (acknowledged.size() < 300) {
                Set<Integer> known = new TreeSet<>(acknowledged);
                assertThat(afterThePlugWasPulled()).containsAll(known);
            }
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            assertThat(PulledPlug.forces.get() - before).isLessThan(400);
        }
    }

    @Test
    void a_majority_read_waits_for_the_disk_and_a_local_one_does_not() throws Exception {
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            entries(client).insertOne(new Document("_id", 0));
            PulledPlug.free.acquire();
            try {
                threads.submit(() -> entries(client).insertOne(new Document("_id", 1)));
                Awaitility.await()
                        .until(() ->
                                entries(client).find().into(new ArrayList<>()).size() == 2);
                Future<List<Document>> read = threads.submit(() -> entries(client)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find()
                        .into(new ArrayList<>()));
                Awaitility.await().during(Duration.ofMillis(300)).until(() -> !read.isDone());
                PulledPlug.free.release();
                assertThat(read.get(60, TimeUnit.SECONDS)).hasSize(2);
            } finally {
                PulledPlug.free.drainPermits();
                PulledPlug.free.release();
            }
        }
    }

    @Test
    void what_nobody_waits_for_follows_by_itself() {
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString())) {
            entries(client).insertOne(new Document("_id", 0));
            entries(client).withWriteConcern(WriteConcern.W1).insertOne(new Document("_id", 1));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(afterThePlugWasPulled()).containsExactly(0, 1));
        }
    }

    @Test
    void what_nobody_waits_for_is_there_after_an_orderly_end() throws IOException {
        try (EmbeddedDatabase database = open();
                MongoClient client = MongoClients.create(database.connectionString())) {
            entries(client).withWriteConcern(WriteConcern.W1).insertOne(new Document("_id", 1));
        }
        assertThat(afterThePlugWasPulled()).containsExactly(1);
    }
}
