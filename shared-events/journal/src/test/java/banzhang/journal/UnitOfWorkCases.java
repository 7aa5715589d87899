package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 工作单元旧例 — when a unit of work's events are in the journal: the question of Axon's tests of its engine in memory.
///
/// That engine waits for the commit by itself. Ours stores what it is given at once, and it is the event store that
/// gives it a unit of work's events, together, when the commit is prepared. Rolled back before that, nothing is stored.
/// What fails later, in the same commit, finds the events stored: there is no transaction around both.
interface UnitOfWorkCases extends PortedCase {
    @AfterEach
    default void leaveNoUnitOfWorkOpen() {
        CurrentUnitOfWork.ifStarted(UnitOfWork::rollback);
    }

    @Test
    default void events_are_stored_when_the_unit_of_work_commits() {
        EventStorageEngine engine = open();
        EmbeddedEventStore store = PortedCase.over(engine);
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(JournalContract.event("device", 0), JournalContract.event("device", 1));
        assertThat(PortedCase.positions(engine, null)).isEmpty();
        unit.commit();
        assertThat(PortedCase.positions(engine, null)).containsExactly(0L, 1L);
        store.shutDown();
    }

    @Test
    default void events_of_a_unit_of_work_that_is_rolled_back_are_never_stored() {
        EventStorageEngine engine = open();
        EmbeddedEventStore store = PortedCase.over(engine);
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(JournalContract.event("device", 0));
        unit.rollback();
        assertThat(PortedCase.positions(engine, null)).isEmpty();
        store.publish(JournalContract.event("device", 0)); // its sequence is free as if nothing had been
        assertThat(PortedCase.positions(engine, null)).containsExactly(0L);
        store.shutDown();
    }

    @Test
    default void what_fails_after_the_events_are_stored_does_not_take_them_back() {
        EventStorageEngine engine = open();
        EmbeddedEventStore store = PortedCase.over(engine);
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        store.publish(JournalContract.event("device", 0));
        unit.onCommit(it -> {
            throw new IllegalStateException("too late");
        });
        assertThatThrownBy(unit::commit).hasMessage("too late");
        assertThat(unit.isRolledBack()).isTrue();
        assertThat(PortedCase.positions(engine, null)).containsExactly(0L);
        store.shutDown();
    }

    @Test
    default void an_append_that_passes_by_the_event_store_waits_for_no_commit() {
        EventStorageEngine engine = open();
        DefaultUnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
        engine.appendEvents(JournalContract.event("device", 0));
        assertThat(PortedCase.positions(engine, null)).containsExactly(0L);
        unit.rollback();
        assertThat(PortedCase.positions(engine, null)).containsExactly(0L);
    }
}
