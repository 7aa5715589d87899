package banzhang.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 of the program the database lives in, three times in one directory.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SurvivingAKillTest {
    @TempDir
    Path directory;

    @Test
    void nothing_acknowledged_is_missing() throws Exception {
        for (int life = 0; life < 3; life++) {
            Path own = directory.resolve("life" + life);
            Set<Integer> acknowledged = acknowledgedBeforeTheKill(own, "majority", 150 + life * 61);
            assertThat(stored(own)).containsAll(acknowledged);
        }
    }

    /// So that the test above is known to bite.
    @Test
    void something_is_when_nobody_waits_for_the_disk() throws Exception {
        boolean lost = false;
        for (int life = 0; life < 3 && !lost; life++) {
            Path own = directory.resolve("careless" + life);
            Set<Integer> acknowledged = acknowledgedBeforeTheKill(own, "1", 300);
            lost = !stored(own).containsAll(acknowledged);
        }
        assertThat(lost).isTrue();
    }

    private static Set<Integer> acknowledgedBeforeTheKill(Path directory, String concern, int enough)
            throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        directory.toString(),
                        concern)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<Integer> acknowledged = new TreeSet<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                acknowledged.add(Integer.valueOf(line));
                if (acknowledged.size() == enough) {
                    program.toHandle().destroyForcibly(); // the process alone: its last words are still to be read
                }
            }
        }
        return acknowledged;
    }

    private static Set<Integer> stored(Path directory) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
                MongoClient client = MongoClients.create(database.connectionString())) {
            return client.getDatabase("school")
                    .getCollection("entries")
                    .find()
                    .map(it -> it.getInteger("_id"))
                    .into(new TreeSet<>());
        }
    }
}
