package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a database must be like before the journal trusts it; every refusal is seen once.
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StartUpContract {
    private static final JournalSettings SETTINGS = JournalSettings.defaults();

    private MongoDatabase database;

    protected abstract MongoClient client();

    @BeforeEach
    void lay_out() {
        database = client().getDatabase(
                        "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private void open(JournalSettings settings) {
        Journal.open(client(), database, settings).close();
    }

    private void fill() {
        try (Journal journal = Journal.open(client(), database, SETTINGS)) {
            for (int i = 0; i < 3; i++) {
                journal.engine()
                        .appendEvents(
                                JournalContract.event("device", 2 * i), JournalContract.event("device", 2 * i + 1));
            }
        }
    }

    private MongoCollection<Document> blocks() {
        return database.getCollection(Layout.JOURNAL);
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> open(SETTINGS))
                .isInstanceOf(JournalUnfitException.class)
                .hasMessageContaining(why);
    }

    @Test
    void an_empty_database_is_laid_out_and_a_filled_one_opened_again() {
        fill();
        assertThatCode(() -> open(SETTINGS)).doesNotThrowAnyException();
        assertThat(blocks().listIndexes())
                .anySatisfy(index ->
                        assertThat(index).containsEntry("unique", true).containsEntry("key", Layout.uniqueness()));
    }

    @Test
    void a_missing_index_is_refused() {
        fill();
        blocks().dropIndex(Layout.uniqueness());
        assertRefused("is missing");
    }

    @Test
    void an_index_that_is_not_unique_is_refused() {
        fill();
        blocks().dropIndex(Layout.uniqueness());
        blocks().createIndex(Layout.uniqueness());
        assertRefused("index"); // the embedded server has no other than unique ones and calls it missing
    }

    @Test
    void an_unknown_or_missing_format_version_is_refused() {
        fill();
        MongoCollection<Document> meta = database.getCollection(Layout.META);
        meta.updateOne(new Document("_id", "format"), Updates.set("version", 2));
        assertRefused("format version is 2");
        meta.deleteOne(new Document("_id", "format"));
        assertRefused("format version is null");
    }

    @Test
    void a_last_block_that_is_not_whole_is_refused() {
        fill();
        blocks().updateOne(new Document("_id", 4L), Updates.set("n", 3));
        assertRefused("says 3 events and holds 2");
    }

    @Test
    void a_hole_before_the_last_block_is_refused() {
        fill();
        blocks().deleteOne(new Document("_id", 2L));
        assertRefused("the one before it ends at 2");
    }

    @Test
    void a_last_block_that_denies_earlier_times_is_refused() {
        fill();
        blocks().updateOne(new Document("_id", 4L), Updates.set("h", 5L));
        assertRefused("denies times");
    }

    @Test
    void weaker_concerns_are_refused() {
        assertConcernsRefused(SETTINGS.withWriteConcern(WriteConcern.W1.withJournal(true)), "w=majority");
        assertConcernsRefused(SETTINGS.withWriteConcern(WriteConcern.MAJORITY), "j=true");
        assertConcernsRefused(SETTINGS.withWriteConcern(WriteConcern.MAJORITY.withJournal(false)), "j=true");
        assertConcernsRefused(SETTINGS.withReadConcern(ReadConcern.LOCAL), "must be majority");
    }

    private void assertConcernsRefused(JournalSettings settings, String why) {
        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(JournalUnfitException.class)
                .hasMessageContaining(why);
    }
}
