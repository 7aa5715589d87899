package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/// 总账簿 — one open journal: a writer's thread, readers, positions. Open it once in a process and close it last.
///
/// ```java
/// try (Journal journal = Journal.open(client, database, JournalSettings.defaults())) {
///     EventStore store = JournalEventStore.over(journal,
/// EmbeddedEventStore.builder().storageEngine(journal.engine()));
/// }
/// ```
public final class Journal implements AutoCloseable {
    private final JournalReader reader;
    private final JournalWriter writer;
    private final SnapshotStore snapshots;
    private final CommitSignal signal = new CommitSignal();
    private final ForeignWatch watch;

    private Journal(BlockStore store, SnapshotStore snapshots, JournalSettings settings) {
        this.watch = new ForeignWatch(store, signal);
        this.reader = new JournalReader(store, settings, signal, watch);
        this.writer = new JournalWriter(store, settings, signal, watch);
        this.snapshots = snapshots;
    }

    /// Checks that the database is fit for the journal and opens it; lays an empty one out first.
    ///
    /// @param client what `database` came from; a replica set's own settings can only be read through it
    /// @throws JournalUnfitException when it is not; the message says why
    public static Journal open(MongoClient client, MongoDatabase database, JournalSettings settings) {
        new JournalStartUpCheck(client, database, settings).run();
        return over(new MongoBlockStore(database, settings), database, settings);
    }

    /// A journal over another store of blocks; unchecked.
    static Journal over(BlockStore store, MongoDatabase database, JournalSettings settings) {
        return new Journal(store, new SnapshotStore(database, settings), settings);
    }

    /// An engine for events of the catalogue; [JournalEngine#builder()] makes others.
    public JournalEngine engine() {
        return JournalEngine.builder().journal(this).build();
    }

    public JournalPositions positions() {
        return reader;
    }

    /// A beat for followers of this journal in this process.
    ///
    /// @param rest how long what is committed meanwhile waits for the next beat, unless somebody waits for it
    public Beat beat(Duration rest) {
        return new Beat(signal, rest);
    }

    /// Stores events together or not at all; answers the first position once they are committed.
    ///
    /// @throws DuplicateEventException when one of them is in the journal already
    long append(List<EncodedEvent> events) {
        PendingUnit unit = new PendingUnit(events);
        writer.submit(unit);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reader.appended(events, unit.stored().get());
                } catch (InterruptedException wanted) {
                    interrupted = true; // the events may be stored already: whoever asked must hear the answer
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    JournalReader reader() {
        return reader;
    }

    CommitSignal signal() {
        return signal;
    }

    void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    Stream<TrackedDomainEntry> snapshots(String aggregate) {
        Optional<TrackedDomainEntry> found = snapshots.find(aggregate);
        return found.stream();
    }

    /// Carries out the appends handed in so far and stops the writer. The database connection stays the caller's.
    @Override
    public void close() {
        writer.close();
        reader.close();
        watch.close();
    }
}
