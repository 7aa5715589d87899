package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// Axon 之约 — Axon's published tests of its event store, unmodified, on the journal's engine.
///
/// Several of them fail when a commit or a read takes longer than 100 ms, which a busy machine does: so all of them are
/// asserted only when run by name, `-Dtest='TimedAxonStoreContract*'`, on a quiet one. [AxonStoreInTheBuild] asserts
/// the rest in every build.
abstract class AxonEventStoreContract extends EmbeddedEventStoreTest {
    private static final Set<MongoClient> WARM = new HashSet<>();

    private @Nullable MongoDatabase database;
    private @Nullable Journal journal;

    protected abstract MongoClient client();

    /// Some of Axon's tests give a first read 100 ms; what is measured is not to be the loading of classes.
    private void warmUp() {
        MongoDatabase scratch = client().getDatabase("warmup");
        try (Journal it = Journal.open(client(), scratch, JournalSettings.defaults())) {
            long from = it.positions().head() + 1;
            for (long i = from; i < from + 200; i++) {
                it.engine().appendEvents(JournalContract.event("warm", i));
                it.engine()
                        .readEvents(new GlobalSequenceTrackingToken(i - 1), false)
                        .forEach(EventMessage::getPayload);
            }
        }
        scratch.drop();
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        if (WARM.add(client())) {
            warmUp();
        }
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
