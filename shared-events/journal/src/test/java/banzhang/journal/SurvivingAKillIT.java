package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 of the writing process and of the database: what was acknowledged is there, whole and once.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "banzhang.journal.MongodProcess#isAvailable", disabledReason = MongodProcess.NONE)
class SurvivingAKillIT {
    private static final int UNIT = 3;
    private static final int UNITS = 150;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path directory;

    private MongodProcess mongod;
    private MongoClient client;

    @BeforeEach
    void start() {
        mongod = MongodProcess.start(MongodProcess.binary().orElseThrow(), directory);
        client = MongoClients.create(mongod.connectionString());
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.close();
            mongod.close();
        }
    }

    @Test
    void of_the_writing_process() throws Exception {
        Set<String> acknowledged = new TreeSet<>();
        for (int life = 0; life < 3; life++) {
            String database = "life" + life;
            acknowledged.clear();
            Process writer = writer(database);
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                String line = said.readLine();
                while (line != null) {
                    acknowledged.add(line);
                    if (acknowledged.size() == 100 + life * 37) {
                        writer.toHandle().destroyForcibly(); // the process alone: its last words are still to be read
                    }
                    line = said.readLine();
                }
            }
            assertHolds(client, database, acknowledged);
        }
    }

    private Process writer(String database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        mongod.connectionString(),
                        database)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void of_the_only_database_while_the_writers_go_on() throws Exception {
        meddleWhileWriting(client, () -> killAndRestart(mongod));
    }

    @Test
    void of_the_primary_of_three_while_the_writers_go_on() throws Exception {
        onThree((three, toThree) -> meddleWhileWriting(toThree, () -> killAndRestart(primary(three))));
    }

    @Test
    void nor_does_a_primary_that_steps_down_lose_anything() throws Exception {
        onThree((three, toThree) -> meddleWhileWriting(toThree, () -> {
            MongodProcess before = primary(three);
            before.stepDown();
            Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> three.stream().anyMatch(it -> it != before && it.isPrimary()));
        }));
    }

    /// 干扰 — what is done to a database while writers go on.
    private interface Meddling {
        void run() throws Exception;
    }

    /// 三成员之试 — what is tried on three.
    private interface OnThree {
        void run(List<MongodProcess> three, MongoClient toThree) throws Exception;
    }

    private void onThree(OnThree trial) throws Exception {
        Path own = Files.createDirectory(directory.resolve("three"));
        List<MongodProcess> three =
                MongodProcess.startSet(MongodProcess.binary().orElseThrow(), own, 3);
        try (MongoClient toThree = MongoClients.create(three.getFirst().connectionString())) {
            trial.run(three, toThree);
        } finally {
            three.forEach(MongodProcess::close);
        }
    }

    private static MongodProcess primary(List<MongodProcess> three) {
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> three.stream().filter(MongodProcess::isPrimary).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static void killAndRestart(MongodProcess victim) throws Exception {
        victim.kill();
        victim.restart();
    }

    private static void meddleWhileWriting(MongoClient to, Meddling meddling) throws Exception {
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        try (Journal journal = Journal.open(to, to.getDatabase("one"), JournalSettings.defaults());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                String aggregate = "writer-" + writer;
                writers.add(threads.submit(() -> append(journal.engine(), aggregate, acknowledged)));
            }
            for (int kill = 1; kill <= 2; kill++) {
                int enough = kill * 60;
                Awaitility.await().atMost(90, TimeUnit.SECONDS).until(() -> acknowledged.size() >= enough);
                meddling.run();
            }
            for (Future<?> writer : writers) {
                writer.get(120, TimeUnit.SECONDS);
            }
        }
        assertThat(acknowledged).hasSize(4 * UNITS);
        assertHolds(to, "one", acknowledged);
    }

    /// The writer asks again until it knows, so nobody sees that the database was away.
    private static void append(JournalEngine engine, String aggregate, Set<String> acknowledged) {
        for (int unit = 0; unit < UNITS; unit++) {
            engine.appendEvents(
                    JournalContract.event(aggregate, UNIT * unit),
                    JournalContract.event(aggregate, UNIT * unit + 1),
                    JournalContract.event(aggregate, UNIT * unit + 2));
            acknowledged.add(aggregate + " " + unit);
        }
    }

    private static void assertHolds(MongoClient client, String database, Set<String> acknowledged) {
        Map<String, Integer> events = new HashMap<>();
        try (Journal journal = Journal.open(client, client.getDatabase(database), JournalSettings.defaults());
                var stored = journal.reader().tail(0, false)) {
            stored.map(TrackedEntry::key)
                    .forEach(key -> events.merge(key.aggregate() + " " + key.sequence() / UNIT, 1, Integer::sum));
        }
        assertThat(events.values())
                .as("every unit of work is whole and there once")
                .containsOnly(UNIT);
        assertThat(events.keySet()).as("nothing acknowledged is missing").containsAll(acknowledged);
    }
}
