package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// Axon 之约 — Axon's published tests of its event store, unmodified, on the journal's engine.
abstract class AxonEventStoreContract extends EmbeddedEventStoreTest {
    private @Nullable MongoDatabase database;
    private @Nullable Journal journal;

    protected abstract MongoClient client();

    @Override
    public EventStorageEngine createStorageEngine() {
        database = client().getDatabase(
                        "e" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        journal = Journal.open(client(), database, JournalSettings.defaults());
        return journal.engine();
    }

    @AfterEach
    void closeJournal() {
        Objects.requireNonNull(journal).close();
        Objects.requireNonNull(database).drop();
    }
}
