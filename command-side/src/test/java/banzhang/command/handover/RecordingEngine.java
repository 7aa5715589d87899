package banzhang.command.handover;

import banzhang.events.CustodyEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// What Axon hands the engine: each append that was stored, with its events.
final class RecordingEngine {
    private final List<List<CustodyEvent>> appends = new CopyOnWriteArrayList<>();

    EventStorageEngine around(EventStorageEngine engine) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                RecordingEngine.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(engine, arguments);
                        if (method.getName().equals("appendEvents")) {
                            appends.add(payloadsOf(arguments[0]));
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    List<List<CustodyEvent>> appends() {
        return List.copyOf(appends);
    }

    private static List<CustodyEvent> payloadsOf(Object argument) {
        Stream<?> messages = argument instanceof List<?> many ? many.stream() : Stream.of((Object[]) argument);
        return messages.map(message -> (CustodyEvent) ((EventMessage<?>) message).getPayload())
                .toList();
    }
}
