package banzhang.query.views;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// 逐步登账 — makes one step of each batch, writes it with the batch's last event, and tells how far the view has come.
///
/// Written while the last event is handled, because Axon stores the token first thing afterwards. A step that cannot be
/// written fails the batch: the token stays, the same events come again.
final class StepInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String STEP = ViewStep.class.getName();
    private final View view;
    private final Followed followed;
    private final ViewProgress progress;
    private final Projections projections;

    StepInterceptor(View view, Followed followed, ViewProgress progress, Projections projections) {
        this.view = view;
        this.followed = followed;
        this.progress = progress;
        this.projections = projections;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        ViewStep step = stepOf(unitOfWork);
        Object outcome = step.take(chain::proceed);
        if (unitOfWork.getMessage() instanceof TrackedEventMessage<?> event && event.trackingToken() != null) {
            reach(unitOfWork, step.generation(), JournalPlace.of(event.trackingToken()));
        }
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            step.write();
        }
        return outcome;
    }

    /// Whether the batch at hand, taken in again, changes nothing: documents know how far they have come.
    static boolean isRepeatable() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getResource(STEP) instanceof ViewStep step
                && !step.hasDropped();
    }

    private ViewStep stepOf(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
        return unitOfWork.getOrComputeResource(STEP, none -> {
            ViewStep step = new ViewStep(followed.of(view));
            if (unitOfWork instanceof BatchingUnitOfWork<? extends EventMessage<?>> batch) {
                step.foresee(batch.getMessages(), projections.of(view));
            }
            return step;
        });
    }

    private void reach(UnitOfWork<?> unitOfWork, Generation generation, long position) {
        AtomicLong furthest = unitOfWork.getOrComputeResource(StepInterceptor.class.getName(), none -> {
            AtomicLong last = new AtomicLong(-1);
            unitOfWork.afterCommit(committed -> progress.reached(generation, last.get()));
            return last;
        });
        furthest.accumulateAndGet(position, Math::max);
    }
}
