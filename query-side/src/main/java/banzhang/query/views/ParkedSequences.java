package banzhang.query.views;

import banzhang.journal.Parking;
import banzhang.query.views.ViewStatus.Parked;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// 停放清单 — what waits in a queue of parked events, one line a sequence.
final class ParkedSequences {
    private ParkedSequences() {}

    static List<Parked> in(SequencedDeadLetterQueue<EventMessage<?>> letters) {
        List<Parked> parked = new ArrayList<>();
        letters.deadLetters().forEach(sequence -> parked.add(firstOf(sequence)));
        return parked;
    }

    private static Parked firstOf(Iterable<DeadLetter<? extends EventMessage<?>>> sequence) {
        Iterator<DeadLetter<? extends EventMessage<?>>> letters = sequence.iterator();
        DeadLetter<? extends EventMessage<?>> first = letters.next();
        int events = 1;
        for (; letters.hasNext(); letters.next()) {
            events++;
        }
        return new Parked(
                sequenceOf(first.message()),
                events,
                Parking.nameOf(first.message()),
                Parking.positionOf(first.message()),
                first.enqueuedAt(),
                first.cause().map(ParkedSequences::inOneLine).orElse(null));
    }

    /// What an event is about; all about the same thing is parked together.
    static String sequenceOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static String inOneLine(Cause cause) {
        return cause.type() + ": " + cause.message();
    }
}
