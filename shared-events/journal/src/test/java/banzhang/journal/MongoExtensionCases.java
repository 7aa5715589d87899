package banzhang.journal;

import static banzhang.journal.PortedCase.events;
import static banzhang.journal.PortedCase.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 芒果扩展旧例 — what the tests of Axon's extension for MongoDB ask of its own engines.
interface MongoExtensionCases extends PortedCase {
    @Test
    default void a_reader_with_small_batches_goes_on_with_the_next_of_many_commits() {
        EventStorageEngine engine = fiveCommitsOfThree();
        TrackingToken token = null;
        for (long next = 0; next < 15; next += 3) {
            List<? extends TrackedEventMessage<?>> commit = fetch(engine, token, 3);
            assertThat(commit).extracting(PortedCase::position).containsExactly(next, next + 1, next + 2);
            token = commit.getLast().trackingToken();
        }
        assertThat(fetch(engine, token, 3)).isEmpty();
    }

    /// A token may lie in the middle of a commit, which is the middle of a block.
    @Test
    default void a_reader_that_stopped_within_a_commit_goes_on_within_it() {
        EventStorageEngine engine = fiveCommitsOfThree();
        TrackingToken token = null;
        for (long next = 0; next < 14; next++) {
            List<? extends TrackedEventMessage<?>> two = fetch(engine, token, 2);
            assertThat(two).extracting(PortedCase::position).containsExactly(next, next + 1);
            token = two.getFirst().trackingToken();
        }
        assertThat(PortedCase.positions(openWithBatchesOf(2), token)).containsExactly(14L);
    }

    @Test
    default void the_last_sequence_is_found_over_several_commits() {
        EventStorageEngine engine = open();
        engine.appendEvents(events("device", 0, 2));
        engine.appendEvents(events("device", 2, 4));
        assertThat(engine.lastSequenceNumberFor("device")).isEqualTo(Optional.of(3L));
        assertThat(engine.lastSequenceNumberFor("another")).isEmpty();
    }

    /// The extension keeps the snapshot stored last; ours keeps the highest, as the contract of all engines has it.
    @Test
    default void only_one_snapshot_of_an_aggregate_remains() {
        EventStorageEngine engine = open();
        for (long sequence : List.of(0L, 1L, 3L, 2L)) {
            engine.storeSnapshot(JournalContract.event("device", sequence));
        }
        assertThat(snapshotsStored()).isEqualTo(1);
        assertThat(engine.readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(3L);
    }

    private EventStorageEngine fiveCommitsOfThree() {
        EventStorageEngine engine = openWithBatchesOf(2);
        for (long first = 0; first < 15; first += 3) {
            engine.appendEvents(events("device", first, first + 3));
        }
        assertThat(PortedCase.positions(engine, null)).isEqualTo(upTo(15));
        return engine;
    }

    private static List<? extends TrackedEventMessage<?>> fetch(
            EventStorageEngine engine, @Nullable TrackingToken after, int events) {
        return engine.readEvents(after, false).limit(events).toList();
    }
}
