package banzhang.journal;

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

/// 停放 — what a follower of the journal could not take in waits with what follows it in its sequence, and everything
/// else goes on.
///
/// A database that does not answer is no fault of the event: then nothing is parked, and the follower tries again.
public final class Parking implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private final String follower;

    /// @param follower the name of its event processor
    public Parking(String follower) {
        this.follower = follower;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (isOutage(cause)) {
            throw new FollowingInterruptedException(follower, cause);
        }
        LOG.error(
                "{} parks {} at {} of {}: {}. See /views; it is tried again when the cause is mended.",
                follower,
                nameOf(letter.message()),
                positionOf(letter.message()),
                letter.message() instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "?",
                cause.toString(),
                cause);
        return Decisions.enqueue(cause);
    }

    /// The stored name of an event.
    public static String nameOf(EventMessage<?> message) {
        return EventCatalogue.all().contains(message.getPayloadType())
                ? EventCatalogue.nameOf(message.getPayloadType()).value()
                : message.getPayloadType().getSimpleName();
    }

    /// Where in the journal it is, -1 when that is not known.
    public static long positionOf(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position().orElse(-1)
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
