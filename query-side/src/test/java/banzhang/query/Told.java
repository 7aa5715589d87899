package banzhang.query;

import banzhang.events.CustodyEvent;
import banzhang.events.value.PersonId;
import banzhang.sample.Happened;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/// One event as the journal holds it.
public record Told(
        String type, String aggregate, long sequence, CustodyEvent event, Instant recordedAt, PersonId actor) {

    public static Told of(Happened one) {
        return new Told(one.type(), one.aggregate(), one.sequence(), one.event(), one.recordedAt(), one.actor());
    }

    /// The same, done by a deputy of this person's.
    public TrackedEventMessage<?> onBehalfOf(PersonId principal, long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                message().andMetaData(Map.of("onBehalfOf", principal.value())));
    }

    /// To be appended.
    public GenericDomainEventMessage<CustodyEvent> message() {
        return new GenericDomainEventMessage<>(
                type,
                aggregate,
                sequence,
                new GenericMessage<>(event, MetaData.with("actor", actor.value())),
                () -> recordedAt);
    }

    /// As a projection meets it.
    public TrackedEventMessage<?> at(long position) {
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message());
    }

    static EventMessage<?> plain(Told told) {
        return told.message();
    }
}
