package banzhang.journal;

import static banzhang.journal.PortedCase.events;
import static banzhang.journal.PortedCase.positions;
import static banzhang.journal.PortedCase.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.FilteringEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SequenceEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/// 组合旧例 — a journal inside Axon's engines that are made of engines.
///
/// As history or as what is written now it serves aggregates and snapshots. A stream over both wants positions that go
/// on from one to the other, and a journal's always begin at 0: a journal may be the history that is read from its
/// beginning without waiting, and refuses a token beyond its own end, but it cannot be what follows a history. Whoever
/// follows two journals does it as in [TwoJournalsCases].
interface ComposedEnginesCases extends PortedCase {
    @Test
    default void an_aggregate_is_read_from_history_and_then_from_what_is_written_now() {
        EventStorageEngine history = open();
        EventStorageEngine now = openElsewhere();
        history.appendEvents(events("device", 0, 2));
        history.appendEvents(events("returned", 0, 1));
        now.appendEvents(events("device", 2, 4));
        now.appendEvents(events("bought", 0, 3));
        EventStorageEngine both = new SequenceEventStorageEngine(history, now);
        for (long first = 0; first < 4; first++) {
            assertThat(sequences(both.readEvents("device", first).asStream()))
                    .isEqualTo(PortedCase.upTo(4).subList((int) first, 4));
        }
        assertThat(sequences(both.readEvents("returned").asStream())).containsExactly(0L);
        assertThat(sequences(both.readEvents("bought", 1).asStream())).containsExactly(1L, 2L);
        assertThat(both.lastSequenceNumberFor("device")).contains(3L);
        assertThat(both.lastSequenceNumberFor("returned")).contains(0L);
    }

    @Test
    default void only_what_is_written_now_is_appended_to() {
        EventStorageEngine history = open();
        EventStorageEngine now = openElsewhere();
        EventStorageEngine both = new SequenceEventStorageEngine(history, now);
        both.appendEvents(events("device", 0, 2));
        both.storeSnapshot(JournalContract.event("device", 1));
        assertThat(positions(now, null)).containsExactly(0L, 1L);
        assertThat(now.readSnapshot("device")).isPresent();
        assertThat(positions(history, null)).isEmpty();
        assertThat(history.readSnapshot("device")).isEmpty();
    }

    @Test
    default void a_snapshot_is_taken_from_what_is_written_now_and_else_from_history() {
        EventStorageEngine history = open();
        EventStorageEngine now = openElsewhere();
        EventStorageEngine both = new SequenceEventStorageEngine(history, now);
        history.storeSnapshot(JournalContract.event("device", 3));
        assertThat(both.readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(3L);
        now.storeSnapshot(JournalContract.event("device", 5));
        assertThat(both.readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(5L);
    }

    @Test
    default void a_journal_is_a_history_that_a_stream_reads_through() {
        EventStorageEngine history = open();
        EventStorageEngine now = new InMemoryEventStorageEngine(3);
        history.appendEvents(events("device", 0, 3));
        now.appendEvents(events("device", 3, 5));
        EventStorageEngine both = new SequenceEventStorageEngine(history, now);
        assertThat(positions(both, null)).isEqualTo(PortedCase.upTo(5));
        assertThat(positions(both, both.createTailToken())).isEqualTo(PortedCase.upTo(5));
        assertThat(positions(both, new GlobalSequenceTrackingToken(1))).containsExactly(2L, 3L, 4L);
        assertThat(both.createHeadToken()).isEqualTo(now.createHeadToken());
        assertThatThrownBy(() -> positions(both, new GlobalSequenceTrackingToken(3)))
                .isInstanceOf(JournalGapException.class);
    }

    @Test
    default void a_journal_that_is_to_go_on_from_a_history_halts_and_skips_nothing() {
        EventStorageEngine history = new InMemoryEventStorageEngine();
        EventStorageEngine now = open();
        history.appendEvents(events("device", 0, 3));
        now.appendEvents(events("device", 3, 5));
        EventStorageEngine both = new SequenceEventStorageEngine(history, now);
        assertThatThrownBy(() -> positions(both, null)).isInstanceOf(JournalGapException.class);
    }

    @Test
    default void a_filter_before_a_journal_leaves_no_gap() {
        EventStorageEngine journal = open();
        EventStorageEngine filtering = new FilteringEventStorageEngine(
                journal, event -> event instanceof DomainEventMessage<?> it && it.getSequenceNumber() % 2 == 0);
        filtering.appendEvents(events("device", 0, 5));
        filtering.appendEvents(events("device", 5, 6)); // nothing of it passes
        filtering.appendEvents(JournalContract.event("room", 0), JournalContract.event("room", 1));
        filtering.storeSnapshot(JournalContract.event("device", 1)); // snapshots are not filtered
        assertThat(positions(filtering, filtering.createTailToken())).isEqualTo(PortedCase.upTo(4));
        assertThat(sequences(filtering.readEvents("device").asStream())).containsExactly(0L, 2L, 4L);
        assertThat(sequences(filtering.readEvents("device", 3).asStream())).containsExactly(4L);
        assertThat(filtering.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(filtering.lastSequenceNumberFor("device")).contains(4L);
        assertThat(filtering.readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(1L);
        assertThat(positions(journal, null)).isEqualTo(positions(filtering, null));
    }

    @Test
    default void what_was_filtered_out_leaves_its_sequence_free() {
        EventStorageEngine journal = open();
        new FilteringEventStorageEngine(journal, event -> false).appendEvents(events("device", 0, 1));
        new FilteringEventStorageEngine(journal, event -> true).appendEvents(events("device", 0, 1));
        assertThat(positions(journal, null)).containsExactly(0L);
    }
}
