package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.HandoverId;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.journal.embedded.EmbeddedDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("文件 · 控制台核验")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckingFilesFromTheConsoleIT {
    private static final HandoverId SHEET = new HandoverId("h-1");
    /// More than one part long.
    private static final byte[] LARGE = Arrays.copyOf(new byte[] {7}, 1_200_000);

    @TempDir
    Path directory;

    private int check() {
        return FilesRole.run("--banzhang.check=files", "--banzhang.data=" + directory.resolve("school"));
    }

    private void inside(Consumer<MongoDatabase> work) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("school"));
                MongoClient client = MongoClients.create(database.connectionString())) {
            work.accept(client.getDatabase("banzhang"));
        }
    }

    /// A photo with a preview is stored, and filed by an event.
    @BeforeEach
    void file() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("school"));
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoDatabase school = client.getDatabase("banzhang");
            FileStore files = new FileStore(school);
            Digest preview = files.keep(new byte[] {1}, FileType.JPEG, SHEET);
            Digest photo = files.keep(LARGE, FileType.JPEG, SHEET, Map.of(320, preview));
            PhotoFiled filed = new PhotoFiled(
                    SHEET,
                    SampleSchool.SCHOOL,
                    SampleSchool.PROJECTOR,
                    photo,
                    "image/jpeg",
                    LARGE.length,
                    SampleSchool.WANG,
                    SampleSchool.TERM_START);
            try (Journal journal = Journal.open(client, school, JournalSettings.defaults())) {
                journal.engine().appendEvents(new GenericDomainEventMessage<>("Handover", "h-1", 0, filed));
            }
        }
    }

    @Test
    void files_as_they_were_stored_are_told_from_one_whose_bytes_differ() {
        assertThat(check()).isZero();
        inside(database -> database.getCollection("blob_parts")
                .updateOne(
                        Filters.eq("_id", Digest.of(LARGE) + "/1"), Updates.set("data", new Binary(new byte[] {8}))));
        assertThat(check()).isEqualTo(2);
    }

    @Test
    void the_file_of_a_document_is_looked_after_too() {
        byte[] manual = {3, 1, 4};
        DocumentStored stored = new DocumentStored(
                new DocumentId("f-1"),
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                Digest.of(manual),
                "application/pdf",
                manual.length,
                SampleSchool.TERM_START);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory.resolve("school"));
                MongoClient client = MongoClients.create(database.connectionString())) {
            MongoDatabase school = client.getDatabase("banzhang");
            new FileStore(school).keep(manual, FileType.PDF, SampleSchool.PROJECTOR);
            try (Journal journal = Journal.open(client, school, JournalSettings.defaults())) {
                journal.engine()
                        .appendEvents(
                                new GenericDomainEventMessage<>("Device", SampleSchool.PROJECTOR.value(), 0, stored));
            }
        }
        assertThat(check()).isZero();
        inside(database -> database.getCollection("blobs")
                .deleteOne(Filters.eq("_id", Digest.of(manual).hex())));
        assertThat(check()).isEqualTo(2);
    }

    @Test
    void a_part_that_is_gone_is_found() {
        inside(database -> database.getCollection("blob_parts").deleteOne(Filters.eq("_id", Digest.of(LARGE) + "/2")));
        assertThat(check()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_gone_is_found_also_when_it_is_a_preview() {
        inside(database -> database.getCollection("blobs")
                .deleteOne(Filters.eq("_id", Digest.of(new byte[] {1}).hex())));
        assertThat(check()).isEqualTo(2);
        inside(database -> database.getCollection("blobs")
                .deleteOne(Filters.eq("_id", Digest.of(LARGE).hex())));
        assertThat(check()).isEqualTo(2);
    }

    @Test
    void a_file_that_no_event_names_is_told_of_and_harms_nobody() {
        inside(database -> new FileStore(database).keep(new byte[] {9}, FileType.PNG, SHEET));
        assertThat(check()).isZero();
    }
}
