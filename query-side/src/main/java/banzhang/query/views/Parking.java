package banzhang.query.views;

import banzhang.events.EventCatalogue;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 停放 — what a view could not take in waits with what follows it in its sequence, and everything else goes on.
///
/// A database that does not answer is no fault of the event: then nothing is parked, and the view tries again.
final class Parking implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private final View view;

    Parking(View view) {
        this.view = view;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (isOutage(cause)) {
            throw new ViewInterruptedException(view, cause);
        }
        LOG.error(
                "{}({}) parks {} at {} of {}: {}. See /views; retry when the cause is mended.",
                view.group(),
                view.term(),
                nameOf(letter.message()),
                positionOf(letter.message()),
                letter.message() instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "?",
                cause.toString(),
                cause);
        return Decisions.enqueue(cause);
    }

    static String nameOf(EventMessage<?> message) {
        return EventCatalogue.all().contains(message.getPayloadType())
                ? EventCatalogue.nameOf(message.getPayloadType()).value()
                : message.getPayloadType().getSimpleName();
    }

    static long positionOf(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? JournalPlace.of(tracked.trackingToken())
                : -1;
    }

    private static boolean isOutage(Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof MongoSocketException
                    || reason instanceof MongoTimeoutException
                    || reason instanceof MongoNotPrimaryException
                    || reason instanceof MongoNodeIsRecoveringException) {
                return true;
            }
        }
        return false;
    }
}
