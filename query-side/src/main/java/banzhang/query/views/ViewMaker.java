package banzhang.query.views;

import banzhang.journal.Parking;
import banzhang.query.views.GenerationBook.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// 造册 — takes the journal into one generation in the making, step after step.
///
/// The events of a step are dealt out by aggregate and taken in at the same time: those of one aggregate in their order
/// one after the other, and no document is fed by two.
final class ViewMaker {
    private final Making making;
    private final EventMessageHandler projection;
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final Parking parking;
    private final Set<String> parked = ConcurrentHashMap.newKeySet();
    private volatile long position = -1;

    ViewMaker(Making making, EventMessageHandler projection, Letters letters) {
        this.making = making;
        this.projection = projection;
        this.letters = letters.of(making.generation().group());
        this.parking = new Parking(making.generation().group());
    }

    Making making() {
        return making;
    }

    /// The last position that is in it.
    long position() {
        return position;
    }

    /// Takes a step in; `lanes` of it at the same time.
    void take(List<TrackedEventMessage<?>> events, int lanes, Executor hands) {
        List<CompletableFuture<Void>> taken = new ArrayList<>();
        for (List<TrackedEventMessage<?>> lane : deal(events, lanes)) {
            taken.add(CompletableFuture.runAsync(() -> take(lane), hands));
        }
        CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).join();
        position = JournalPlace.of(events.getLast().trackingToken());
    }

    private static List<List<TrackedEventMessage<?>>> deal(List<TrackedEventMessage<?>> events, int lanes) {
        List<List<TrackedEventMessage<?>>> dealt = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            dealt.add(new ArrayList<>());
        }
        events.forEach(event -> dealt.get(
                        Math.floorMod(ParkedSequences.sequenceOf(event).hashCode(), lanes))
                .add(event));
        return dealt;
    }

    private void take(List<TrackedEventMessage<?>> lane) {
        ViewStep step = new ViewStep(making.generation());
        step.foresee(lane, projection);
        for (TrackedEventMessage<?> event : lane) {
            if (parked.contains(ParkedSequences.sequenceOf(event))) {
                letters.enqueue(
                        ParkedSequences.sequenceOf(event),
                        new GenericDeadLetter<>(ParkedSequences.sequenceOf(event), event));
            } else {
                take(step, event);
            }
        }
        step.write();
    }

    private void take(ViewStep step, TrackedEventMessage<?> event) {
        try {
            step.take(() -> projection.handle(event));
        } catch (Exception failed) {
            step.discard();
            String sequence = ParkedSequences.sequenceOf(event);
            GenericDeadLetter<EventMessage<?>> letter = new GenericDeadLetter<>(sequence, event, failed);
            EnqueueDecision<EventMessage<?>> decision = parking.decide(letter, failed);
            letters.enqueue(sequence, decision.withDiagnostics(letter.withCause(failed)));
            parked.add(sequence);
        }
    }
}
