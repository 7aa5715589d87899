package banzhang.query.views;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// 进度登记 — after each batch of events, tells how far the view has come.
final class ProgressInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {
    private final View view;
    private final ViewProgress progress;

    ProgressInterceptor(View view, ViewProgress progress) {
        this.view = view;
        this.progress = progress;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage() instanceof TrackedEventMessage<?> event && event.trackingToken() != null) {
            long position = JournalPlace.of(event.trackingToken());
            batchOf(unitOfWork).accumulateAndGet(position, Math::max);
        }
        return chain.proceed();
    }

    private AtomicLong batchOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(ProgressInterceptor.class.getName(), none -> {
            AtomicLong last = new AtomicLong(-1);
            unitOfWork.afterCommit(committed -> progress.reached(view, last.get()));
            return last;
        });
    }
}
