package banzhang.journal;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// 被考者 — what a case that was first written for another engine needs of the one under test.
interface PortedCase {
    /// An engine of a process of its own on the journal under test, built as the case wants it.
    EventStorageEngine open(UnaryOperator<JournalEngine.Builder> how);

    /// An engine on another journal, which is empty.
    EventStorageEngine openElsewhere();

    /// The event store that the application has over the journal under test.
    EmbeddedEventStore openStore();

    /// Renames, in the database, what every stored payload is to something that no program knows.
    void forgetPayloadTypes();

    /// How many snapshots the database holds.
    long snapshotsStored();

    default EventStorageEngine open() {
        return open(builder -> builder);
    }

    default EventStorageEngine openWithBatchesOf(int size) {
        return open(builder -> builder.batchSize(size));
    }

    /// Axon's own event store, which knows nothing of the journal but its engine.
    static EmbeddedEventStore over(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /// Events of one aggregate with the sequences from `first` to before `end`.
    static List<DomainEventMessage<?>> events(String aggregate, long first, long end) {
        return LongStream.range(first, end)
                .<DomainEventMessage<?>>mapToObj(sequence -> JournalContract.event(aggregate, sequence))
                .toList();
    }

    static List<Long> sequences(Stream<? extends DomainEventMessage<?>> events) {
        return events.map(DomainEventMessage::getSequenceNumber)
                .<Long>map(it -> it)
                .toList();
    }

    static List<Long> upTo(long end) {
        return LongStream.range(0, end).boxed().toList();
    }

    /// The positions of what can be read after this token.
    static List<Long> positions(EventStorageEngine engine, @Nullable TrackingToken after) {
        return engine.readEvents(after, false).map(PortedCase::position).toList();
    }

    static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
