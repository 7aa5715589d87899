package banzhang.command;

import banzhang.events.CommandEvent.CommandAccepted;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// 受理登记 — publishes the acceptance as the last event of the unit of work: effect and acceptance are one append.
///
/// The acceptance is event 0 of its own stream, so the journal itself refuses a second one under the same key.
final class Acceptance implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String METADATA = "acceptance";
    private final EventBus events;

    Acceptance(EventBus events) {
        this.events = events;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (work.getMessage().getMetaData().get(METADATA) instanceof CommandAccepted accepted) {
            events.publish(new GenericDomainEventMessage<>("Command", streamOf(accepted), 0, accepted));
        }
        return result;
    }

    static String streamOf(CommandAccepted accepted) {
        return streamOf(accepted.key().hex());
    }

    static String streamOf(String keyDigest) {
        return "cmd-" + keyDigest.substring(0, 40);
    }
}
