package banzhang.query.views;

import banzhang.journal.Parking;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/// 停放的记录 — the parked events of the generation a view's processor follows; one that comes again is parked once.
final class ParkedLetters implements SequencedDeadLetterQueue<EventMessage<?>> {
    private final Letters letters;
    private final Supplier<Generation> generation;

    ParkedLetters(Letters letters, Supplier<Generation> generation) {
        this.letters = letters;
        this.generation = generation;
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return letters.of(generation.get().group());
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        queue().enqueue(sequence, letter);
    }

    /// Also true for an event that was taken in or parked before the last one parked: after a kill the same events
    /// come again.
    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> builder) {
        if (!contains(sequence)) {
            return false;
        }
        DeadLetter<? extends EventMessage<?>> letter = builder.get();
        long position = Parking.positionOf(letter.message());
        if (position < 0 || position > lastParked(sequence)) {
            enqueue(sequence, letter);
        }
        return true;
    }

    private long lastParked(Object sequence) {
        long last = -1;
        for (DeadLetter<? extends EventMessage<?>> parked : deadLetterSequence(sequence)) {
            last = Math.max(last, Parking.positionOf(parked.message()));
        }
        return last;
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        queue().evict(letter);
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater) {
        queue().requeue(letter, updater);
    }

    @Override
    public boolean contains(Object sequence) {
        return queue().contains(sequence);
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return queue().deadLetterSequence(sequence);
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return queue().deadLetters();
    }

    @Override
    public boolean isFull(Object sequence) {
        return queue().isFull(sequence);
    }

    @Override
    public long size() {
        return queue().size();
    }

    @Override
    public long sequenceSize(Object sequence) {
        return queue().sequenceSize(sequence);
    }

    @Override
    public long amountOfSequences() {
        return queue().amountOfSequences();
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return queue().process(filter, task);
    }

    @Override
    public void clear() {
        queue().clear();
    }
}
