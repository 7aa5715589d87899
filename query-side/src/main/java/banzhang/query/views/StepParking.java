package banzhang.query.views;

import banzhang.journal.Parking;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;

/// 停放前落账 — drops what a failing event has half changed, and writes what came before it, before it is parked.
///
/// Else a step that then cannot be written would come again and queue up events behind one that follows them.
final class StepParking implements EnqueuePolicy<EventMessage<?>> {
    private final Parking parking;

    StepParking(View view) {
        this.parking = new Parking(view.group());
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        EnqueueDecision<EventMessage<?>> decision = parking.decide(letter, cause);
        ViewStep step = ViewStep.current();
        if (step != null) {
            step.discard();
            step.write();
        }
        return decision;
    }
}
