package banzhang.command;

import banzhang.journal.JournalBusyException;
import banzhang.journal.JournalOutcomeUnknownException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// An engine whose next append can be made to go wrong as a crash or a failover would.
final class LossyEngine {
    /// What happens to the next append of a command's events.
    enum Mishap {
        NONE,
        LOST_BEFORE,
        ANSWER_LOST,
        BUSY
    }

    final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);

    EventStorageEngine around(EventStorageEngine engine) {
        InvocationHandler lossy = (proxy, method, arguments) -> {
            Mishap mishap = method.getName().equals("appendEvents") ? next.getAndSet(Mishap.NONE) : Mishap.NONE;
            if (mishap == Mishap.LOST_BEFORE) {
                throw new JournalOutcomeUnknownException("lost on the way there", null);
            }
            if (mishap == Mishap.BUSY) {
                throw new JournalBusyException("full");
            }
            try {
                Object result = method.invoke(engine, arguments);
                if (mishap == Mishap.ANSWER_LOST) {
                    throw new JournalOutcomeUnknownException("lost on the way back", null);
                }
                return result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (EventStorageEngine) Proxy.newProxyInstance(
                LossyEngine.class.getClassLoader(), new Class<?>[] {EventStorageEngine.class}, lossy);
    }
}
