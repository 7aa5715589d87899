package banzhang.query.views;

import banzhang.journal.JournalPositions;
import banzhang.journal.Parking;
import banzhang.query.views.ViewStatus.Parked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// 账簿状况 — how far each view has come, and a second try for what it could not take in.
public final class Views {
    private final EventProcessingConfiguration processing;
    private final ViewProgress progress;
    private final JournalPositions journal;
    private final SequencedDeadLetterQueue<EventMessage<?>> authorities;

    Views(
            EventProcessingConfiguration processing,
            ViewProgress progress,
            JournalPositions journal,
            SequencedDeadLetterQueue<EventMessage<?>> authorities) {
        this.processing = processing;
        this.progress = progress;
        this.journal = journal;
        this.authorities = authorities;
    }

    /// All views, in the order of [View].
    public List<ViewStatus> all() {
        long head = head();
        return Arrays.stream(View.values()).map(view -> statusOf(view, head)).toList();
    }

    /// The journal's last position, -1 when it is empty.
    public long head() {
        return journal.head();
    }

    /// Appointments whose effect on what people may do waits; the command side tries them again by itself.
    public List<Parked> parkedAuthorities() {
        return parkedIn(authorities);
    }

    /// Tries every parked sequence of one view again; answers how many were taken in.
    public int retry(View view) {
        Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor =
                processing.sequencedDeadLetterProcessor(view.group());
        int takenIn = 0;
        for (Parked parked : parkedIn(view)) {
            boolean whole = processor
                    .map(again ->
                            again.process(letter -> sequenceOf(letter.message()).equals(parked.sequence())))
                    .orElse(false);
            takenIn += whole ? 1 : 0;
        }
        return takenIn;
    }

    private ViewStatus statusOf(View view, long head) {
        long position = progress.of(view);
        Optional<StreamingEventProcessor> processor =
                processing.eventProcessor(view.group(), StreamingEventProcessor.class);
        return new ViewStatus(
                view.group(),
                view.term(),
                position,
                Math.max(0, head - position),
                processor.map(StreamingEventProcessor::isRunning).orElse(false),
                processor.map(Views::faultOf).orElse(null),
                parkedIn(view));
    }

    private static @org.jspecify.annotations.Nullable String faultOf(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(status -> String.valueOf(status.getError()))
                .findFirst()
                .orElse(processor.isError() ? "stopped" : null);
    }

    private List<Parked> parkedIn(View view) {
        Optional<SequencedDeadLetterQueue<EventMessage<?>>> queue = processing.deadLetterQueue(view.group());
        return queue.map(Views::parkedIn).orElse(List.of());
    }

    private static List<Parked> parkedIn(SequencedDeadLetterQueue<EventMessage<?>> letters) {
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
                first.cause().map(Views::inOneLine).orElse(null));
    }

    private static String sequenceOf(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static String inOneLine(Cause cause) {
        return cause.type() + ": " + cause.message();
    }
}
