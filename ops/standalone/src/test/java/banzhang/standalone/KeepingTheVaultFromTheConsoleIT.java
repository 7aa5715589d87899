package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.People;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.journal.embedded.EmbeddedDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("保险库 · 控制台")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingTheVaultFromTheConsoleIT {
    @TempDir
    Path directory;

    private Path data() {
        return directory.resolve("school");
    }

    private Path keyFile() {
        return directory.resolve("school.key");
    }

    private int run(String what) {
        return VaultRole.run("--banzhang.check=" + what, "--banzhang.data=" + data());
    }

    private <T> T inside(Function<MongoDatabase, T> work) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data());
                MongoClient client = MongoClients.create(database.connectionString())) {
            return work.apply(client.getDatabase("banzhang"));
        }
    }

    private PersonKeys keys(MongoDatabase database) {
        return new PersonKeys(database, MasterKeys.inFile(keyFile()));
    }

    /// 王老师 is known, and signed in three times.
    private void settleIn() {
        inside(database -> {
            new People(database, keys(database)).enter(SampleSchool.WANG, SampleSchool.SCHOOL, "王老师");
            SecurityLog log = new SecurityLog(database, keys(database), Clock.systemUTC());
            for (int one = 0; one < 3; one++) {
                log.record(Deed.SIGNED_IN, SecurityLog.OK, SampleSchool.SCHOOL, SampleSchool.WANG, null);
            }
            return log;
        });
    }

    @Test
    void an_untouched_log_is_told_from_one_that_lacks_an_entry() {
        settleIn();
        assertThat(run("security-log")).isZero();
        inside(database -> database.getCollection("security_log").deleteOne(Filters.eq("_id", 2L)));
        assertThat(run("security-log")).isEqualTo(2);
    }

    @Test
    void a_new_master_key_opens_what_the_old_one_locked_and_the_log_stays_intact() throws Exception {
        settleIn();
        assertThat(run("rotate-key")).isZero();
        assertThat(Files.readAllLines(keyFile())).hasSize(2);
        Files.write(keyFile(), List.of(Files.readAllLines(keyFile()).getLast()));
        String name = inside(database -> new People(database, keys(database)).nameOf(SampleSchool.WANG));
        assertThat(name).isEqualTo("王老师");
        assertThat(run("security-log")).isZero();
    }

    @Test
    void without_the_key_file_nothing_is_done() throws Exception {
        settleIn();
        Files.delete(keyFile());
        assertThat(run("rotate-key")).isEqualTo(1);
        assertThat(keyFile()).doesNotExist();
        assertThat(run("security-log")).isEqualTo(1);
    }
}
