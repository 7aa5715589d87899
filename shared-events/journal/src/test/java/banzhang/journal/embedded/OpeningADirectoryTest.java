package banzhang.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningADirectoryTest {
    @TempDir
    Path directory;

    private static MongoCollection<Document> devices(MongoClient client) {
        return client.getDatabase("school").getCollection("devices");
    }

    private void keepOneDevice() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
                MongoClient client = MongoClients.create(database.connectionString())) {
            devices(client).createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            devices(client).insertOne(new Document("_id", "device-1").append("code", "A-1"));
        }
    }

    @Test
    void what_was_kept_is_there_again_with_its_indexes() {
        keepOneDevice();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
                MongoClient client = MongoClients.create(database.connectionString())) {
            assertThat(devices(client).find().into(new ArrayList<>()))
                    .containsExactly(new Document("_id", "device-1").append("code", "A-1"));
            assertThatThrownBy(() -> devices(client).insertOne(new Document("_id", "device-2").append("code", "A-1")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void one_process_at_a_time() {
        try (EmbeddedDatabase _ = EmbeddedDatabase.open(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(directory))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("数据目录正被另一个进程使用")
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void only_its_own_program_is_let_in() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
            String stranger = database.connectionString().replaceAll("appName=.*", "appName=stranger");
            try (MongoClient client = MongoClients.create(stranger + "&serverSelectionTimeoutMS=2000")) {
                assertThatThrownBy(() -> devices(client).find().first()).isInstanceOf(MongoException.class);
            }
        }
    }

    @Test
    void a_file_of_another_version_is_left_alone() {
        try (MVStore store = MVStore.open(directory.resolve("banzhang.mv").toString())) {
            store.openMap("anything").put("a", "b");
            store.setStoreVersion(7);
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(directory))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("has version 7");
    }

    @Test
    void a_file_that_is_none_is_left_alone() throws IOException {
        byte[] foreign = "not a data file ".repeat(1_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(directory.resolve("banzhang.mv"), foreign);
        assertThatThrownBy(() -> EmbeddedDatabase.open(directory))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("数据文件不可读");
        assertThat(Files.readAllBytes(directory.resolve("banzhang.mv"))).isEqualTo(foreign);
    }

    @Test
    void documents_and_indexes_that_contradict_each_other_are_not_served() {
        keepOneDevice();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
                MongoClient client = MongoClients.create(database.connectionString())) {
            devices(client).insertOne(new Document("_id", "device-2").append("code", "A-2"));
        }
        MVStore store = StoreFile.open(directory);
        OrderedMap codes = OrderedMap.open(store, "index/school/devices/code_1");
        codes.remove(OrderedKey.of("A-1"));
        store.close();
        assertThatThrownBy(() -> EmbeddedDatabase.open(directory))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("school.devices")
                .hasMessageContaining("code_1");
    }
}
