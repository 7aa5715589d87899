package banzhang.journal;

import static banzhang.journal.PortedCase.events;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

/// 对象库旧例 — what Axon's tests of its JPA engine ask beyond those of the JDBC one.
interface JpaCases extends PortedCase {
    @Test
    default void what_one_process_stored_another_loads_from_the_database() {
        open().appendEvents(events("device", 0, 2));
        assertThat(PortedCase.sequences(open().readEvents("device").asStream())).containsExactly(0L, 1L);
    }

    /// An aggregate's event of unknown type is read as such, and it is for the aggregate to refuse it.
    @Test
    default void an_aggregates_payload_of_unknown_type_is_read_as_unknown() {
        open().appendEvents(JournalContract.event("device", 0));
        forgetPayloadTypes();
        DomainEventStream events = open().readEvents("device");
        assertThat(events.hasNext()).isTrue();
        DomainEventMessage<?> unknown = events.peek();
        assertThat(unknown.getPayloadType()).isEqualTo(UnknownSerializedType.class);
    }
}
