package banzhang.command;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.Repository;

/// 只看不改 — aggregates that commands look at and leave as they are, without keeping anybody else from them.
///
/// A lock is held until the append is stored: of forty people whose sheets name one school, each would wait for all
/// before him. It would promise nothing either, since other processes do not know of it; what must not change meanwhile
/// has to be appended to.
public final class LookedAt {
    private LookedAt() {}

    public static <T> Repository<T> repository(Configuration axon, Class<T> type) {
        return EventSourcingRepository.builder(type)
                .eventStore(axon.eventStore())
                .lockFactory(NullLockFactory.INSTANCE)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .build();
    }
}
