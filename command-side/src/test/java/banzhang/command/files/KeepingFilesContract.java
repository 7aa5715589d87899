package banzhang.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.files.FileChangedException;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.access.files.StoredFile;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a store of files owes, on every database.
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set before each test
abstract class KeepingFilesContract {
    private static final HandoverId SHEET = new HandoverId("h-1");
    private static final HandoverId OTHER = new HandoverId("h-2");
    private MongoClient client;
    private MongoDatabase database;
    private FileStore files;

    /// URI of a fresh database.
    abstract String address();

    @BeforeEach
    void open() {
        ConnectionString address = new ConnectionString(address());
        client = MongoClients.create(address);
        database = client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), "banzhang"));
        files = new FileStore(database);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    @Test
    void a_file_larger_than_a_document_may_be_comes_back_byte_for_byte() {
        byte[] large = noise(20 << 20);
        Digest digest = files.keep(large, FileType.PDF, SHEET);
        StoredFile file = files.find(digest).orElseThrow();
        assertThat(file.bytes()).isEqualTo(large.length);
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(files.read(file)).isEqualTo(large);
    }

    @Test
    void the_same_file_is_kept_once_for_both_sheets() {
        byte[] content = noise(700_000);
        Digest digest = files.keep(content, FileType.JPEG, SHEET);
        assertThat(files.keep(content, FileType.JPEG, OTHER)).isEqualTo(digest);
        assertThat(files.find(digest).orElseThrow().sheets()).isEqualTo(Set.of(SHEET, OTHER));
        assertThat(database.getCollection("blobs").countDocuments(Filters.eq("_id", digest.hex())))
                .isEqualTo(1);
    }

    @Test
    void many_who_keep_the_same_file_at_once_all_succeed() throws Exception {
        byte[] content = noise(600_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Digest>> kept = IntStream.range(0, 16)
                    .mapToObj(n -> threads.submit(() -> files.keep(content, FileType.JPEG, new HandoverId("h-" + n))))
                    .toList();
            for (Future<Digest> one : kept) {
                assertThat(one.get()).isEqualTo(Digest.of(content));
            }
        }
        StoredFile file = files.find(Digest.of(content)).orElseThrow();
        assertThat(file.sheets()).hasSize(16);
        assertThat(files.read(file)).isEqualTo(content);
    }

    @Test
    void a_changed_byte_and_a_part_that_is_gone_are_noticed() {
        Digest digest = files.keep(noise(1_300_000), FileType.JPEG, SHEET);
        StoredFile file = files.find(digest).orElseThrow();
        Document part = Objects.requireNonNull(database.getCollection("blob_parts")
                .find(Filters.eq("_id", digest + "/1"))
                .first());
        byte[] data = part.get("data", Binary.class).getData();
        data[5] ^= 1;
        database.getCollection("blob_parts")
                .updateOne(Filters.eq("_id", digest + "/1"), Updates.set("data", new Binary(data)));
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(FileChangedException.class);
        assertThat(files.check(Set.of(digest)).changed()).contains(digest);
        database.getCollection("blob_parts").deleteOne(Filters.eq("_id", digest + "/2"));
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(FileChangedException.class);
    }

    @Test
    void a_small_file_is_one_write_and_a_changed_byte_of_it_is_noticed() {
        byte[] content = noise(32 * 1024);
        Digest digest = files.keep(content, FileType.PNG, SHEET);
        files.keep(content, FileType.PNG, OTHER);
        StoredFile file = files.find(digest).orElseThrow();
        assertThat(file.sheets()).isEqualTo(Set.of(SHEET, OTHER));
        assertThat(files.read(file)).isEqualTo(content);
        assertThat(database.getCollection("blob_parts").countDocuments(Filters.eq("_id", digest + "/0")))
                .isZero();
        content[5] ^= 1;
        database.getCollection("blobs")
                .updateOne(Filters.eq("_id", digest.hex()), Updates.set("whole", new Binary(content)));
        assertThatThrownBy(() -> files.read(file)).isInstanceOf(FileChangedException.class);
        assertThat(files.check(Set.of(digest)).changed()).contains(digest);
    }

    @Test
    void a_small_file_that_lies_in_a_part_since_before_is_read_from_there() {
        byte[] content = noise(301);
        Digest digest = Digest.of(content);
        database.getCollection("blobs")
                .insertOne(new Document("_id", digest.hex())
                        .append("type", "PNG")
                        .append("bytes", 301L)
                        .append("sheets", List.of(SHEET.value())));
        database.getCollection("blob_parts")
                .insertOne(new Document("_id", digest + "/0").append("data", new Binary(content)));
        files.keep(content, FileType.PNG, OTHER);
        StoredFile file = files.find(digest).orElseThrow();
        assertThat(file.sheets()).isEqualTo(Set.of(SHEET, OTHER));
        assertThat(files.read(file)).isEqualTo(content);
    }

    @Test
    void the_check_names_what_is_missing_and_what_nobody_names() {
        Digest preview = files.keep(noise(100), FileType.JPEG, SHEET);
        Digest photo = files.keep(noise(101), FileType.JPEG, SHEET, Map.of(320, preview));
        Digest unnamed = files.keep(noise(102), FileType.PNG, SHEET);
        Digest missing = Digest.of(noise(103));
        var check = files.check(Set.of(photo, missing));
        assertThat(check.missing()).containsExactly(missing);
        assertThat(check.unreferenced()).contains(unnamed).doesNotContain(photo, preview);
        assertThat(check.isIntact()).isFalse();
    }

    @Test
    void a_drawing_of_before_there_were_parts_is_still_read() {
        byte[] png = noise(300);
        Digest digest = Digest.of(png);
        database.getCollection("blobs")
                .insertOne(new Document("_id", digest.hex())
                        .append("png", new Binary(png))
                        .append("readers", List.of("qinghe", "qinghe/c-1")));
        StoredFile file = files.find(digest).orElseThrow();
        assertThat(file.type()).isEqualTo(FileType.PNG);
        assertThat(file.readers()).containsExactlyInAnyOrder("qinghe", "qinghe/c-1");
        assertThat(files.read(file)).isEqualTo(png);
        assertThat(files.check(Set.of(digest)).changed()).doesNotContain(digest);
    }
}
