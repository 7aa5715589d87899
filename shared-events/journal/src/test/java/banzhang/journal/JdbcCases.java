package banzhang.journal;

import static banzhang.journal.PortedCase.events;
import static banzhang.journal.PortedCase.sequences;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

/// 关系库旧例 — what Axon's tests of its JDBC engine ask beyond the contract of all engines.
interface JdbcCases extends PortedCase {
    @Test
    default void the_last_sequence_of_an_aggregate_is_known_and_of_an_unknown_one_there_is_none() {
        EventStorageEngine engine = open();
        engine.appendEvents(events("device", 0, 2));
        assertThat(engine.lastSequenceNumberFor("device")).contains(1L);
        assertThat(engine.lastSequenceNumberFor("another")).isEmpty();
    }

    @Test
    default void the_same_snapshot_may_be_stored_twice() {
        EventStorageEngine engine = open();
        DomainEventMessage<?> snapshot = JournalContract.event("device", 1);
        engine.storeSnapshot(snapshot);
        engine.storeSnapshot(snapshot);
        assertThat(engine.readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(1L);
    }

    /// JDBC asks the predicate when to stop reading an aggregate, and one that says so too early cuts its history.
    /// Ours takes it, as every engine with batches must, and reads an aggregate whole.
    @Test
    default void a_large_aggregate_is_read_whole_whatever_is_said_to_be_the_last_batch() {
        open().appendEvents(events("device", 0, 527));
        List<Predicate<List<? extends DomainEventData<?>>>> lastBatches =
                List.of(batch -> batch.size() < 50, List::isEmpty, batch -> true);
        for (Predicate<List<? extends DomainEventData<?>>> last : lastBatches) {
            EventStorageEngine engine = open(builder -> {
                builder.finalAggregateBatchPredicate(last);
                return builder;
            });
            assertThat(sequences(engine.readEvents("device").asStream())).isEqualTo(PortedCase.upTo(527));
        }
    }

    @Test
    default void payloads_of_unknown_type_hold_up_nobody() throws Exception {
        EventStorageEngine engine = openWithBatchesOf(2);
        engine.appendEvents(events("device", 1, 3));
        forgetPayloadTypes();
        List<DomainEventMessage<?>> known = events("device", 3, 5);
        engine.appendEvents(known);
        List<Object> expected = List.of(known.get(0).getPayload(), known.get(1).getPayload());
        assertThat(engine.readEvents(null, false)
                        .filter(event -> !UnknownSerializedType.class.equals(event.getPayloadType()))
                        .<Object>map(event -> event.getPayload()))
                .containsExactlyElementsOf(expected);
        EmbeddedEventStore store = PortedCase.over(engine);
        try (TrackingEventStream events = store.openStream(null)) {
            assertThat(events.hasNextAvailable()).isTrue();
            assertThat(events.nextAvailable().getPayloadType()).isEqualTo(UnknownSerializedType.class);
            assertThat(events.nextAvailable().getPayloadType()).isEqualTo(UnknownSerializedType.class);
            assertThat(events.nextAvailable().getPayload()).isEqualTo(expected.get(0));
            assertThat(events.nextAvailable().getPayload()).isEqualTo(expected.get(1));
        } finally {
            store.shutDown();
        }
    }

    @Test
    default void an_aggregate_within_one_batch_is_read_whole() {
        assertReadWhole(10, List.of(0L, 1L, 2L, 3L, 4L));
    }

    @Test
    default void an_aggregate_with_missing_sequences_is_read_whole() {
        assertReadWhole(10, List.of(0L, 1L, 3L, 4L));
    }

    @Test
    default void an_aggregate_of_more_than_one_batch_is_read_whole() {
        assertReadWhole(5, List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L));
    }

    @Test
    default void an_aggregate_of_more_than_one_batch_with_missing_sequences_is_read_whole() {
        assertReadWhole(5, List.of(0L, 1L, 3L, 4L, 5L, 6L, 7L));
    }

    /// In one unit of work and in one for each event; the peer only has the first.
    private void assertReadWhole(int batchSize, List<Long> stored) {
        EventStorageEngine engine = openWithBatchesOf(batchSize);
        List<DomainEventMessage<?>> together = new ArrayList<>();
        for (long sequence : stored) {
            together.add(JournalContract.event("together", sequence));
            engine.appendEvents(JournalContract.event("one-by-one", sequence));
        }
        engine.appendEvents(together);
        for (String aggregate : List.of("together", "one-by-one")) {
            assertThat(sequences(engine.readEvents(aggregate, 0).asStream())).isEqualTo(stored);
        }
    }
}
