package banzhang.faults.subject;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// 止步 — stops the next append just after it is stored and before anybody hears of it, says so, and waits to be killed.
final class Hold implements BeanPostProcessor {
    static final String SAID = "held after an append";
    private static final AtomicBoolean ARMED = new AtomicBoolean();

    static void arm() {
        ARMED.set(true);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventStorageEngine engine ? around(engine) : bean;
    }

    private static EventStorageEngine around(EventStorageEngine engine) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                Hold.class.getClassLoader(), new Class<?>[] {EventStorageEngine.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(engine, arguments);
                        if (method.getName().equals("appendEvents") && ARMED.compareAndSet(true, false)) {
                            System.out.println(SAID);
                            new CountDownLatch(1).await();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
