package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Axon 之约 — Axon's published tests of a storage engine, unmodified: `EventStorageEngineTest` and what it adds for
/// engines with a builder and with batches.
abstract class AxonEngineContract extends BatchingEventStorageEngineTest<JournalEngine, JournalEngine.Builder> {
    private MongoDatabase database;
    private Journal journal;

    protected abstract MongoClient client();

    @BeforeEach
    void openJournal() {
        database = client().getDatabase(
                        "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        journal = Journal.open(client(), database, JournalSettings.defaults());
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeJournal() {
        journal.close();
        database.drop();
    }

    @Override
    protected JournalEngine createEngine(UnaryOperator<JournalEngine.Builder> customization) {
        return customization.apply(JournalEngine.builder().journal(journal)).build();
    }
}
