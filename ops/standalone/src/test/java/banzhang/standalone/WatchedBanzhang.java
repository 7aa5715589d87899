package banzhang.standalone;

import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.journal.JournalPositions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;

/// 受看守的班账 — the application, saying on its console when it stores a last signature, so that it can be killed just
/// then; or storing it as nobody must, so that a test can be seen to notice.
public final class WatchedBanzhang {
    /// How a last signature is stored.
    static final String STORING = "banzhang.test.storing";

    /// The file from whose appearance on; before it the sample school's own sheets are signed.
    static final String FROM = "banzhang.test.from";

    private WatchedBanzhang() {}

    /// 存法 — what becomes of the append that completes a sheet.
    enum Storing {
        /// As ever; said just before.
        AS_EVER,
        /// As ever; said just after, and never answered.
        UNANSWERED,
        /// Never; said instead.
        NEVER,
        /// As ever; said just after, and answered, and kept from all who follow the journal.
        UNSEEN,
        /// Guilty: answered, and put off until after the kill.
        ANSWERED_FIRST,
        /// Guilty: in two appends, of which the kill sees one.
        IN_TWO;

        static final String SAID = "storing a last signature";
    }

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Banzhang.class);
        application.addInitializers(context -> {
            Storing storing = context.getEnvironment().getRequiredProperty(STORING, Storing.class);
            Path from = Path.of(context.getEnvironment().getRequiredProperty(FROM));
            context.getBeanFactory().addBeanPostProcessor(new Watch(storing, from, new AtomicBoolean()));
        });
        application.run(arguments);
    }

    /// 看守 — around the journal.
    private record Watch(Storing storing, Path from, AtomicBoolean hidden) implements BeanPostProcessor {
        private static final Logger LOG = LoggerFactory.getLogger(WatchedBanzhang.class);

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case EventStorageEngine engine -> around(engine);
                case JournalPositions positions when storing == Storing.ANSWERED_FIRST -> guessing(positions);
                default -> bean;
            };
        }

        private EventStorageEngine around(EventStorageEngine engine) {
            InvocationHandler watching = (proxy, method, arguments) -> {
                try {
                    if (arguments != null && arguments[0] instanceof List<?> events && isWatched(events)) {
                        append(
                                engine,
                                events.stream()
                                        .<EventMessage<?>>map(Watch::message)
                                        .toList());
                        return null;
                    }
                    Object answer = method.invoke(engine, arguments);
                    return isFollowing(method) ? ((Stream<?>) answer).peek(event -> holdWhenHidden()) : answer;
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            };
            return (EventStorageEngine) Proxy.newProxyInstance(
                    Watch.class.getClassLoader(), new Class<?>[] {EventStorageEngine.class}, watching);
        }

        private static boolean isFollowing(Method method) {
            return method.getName().equals("readEvents")
                    && method.getParameterTypes().length == 2
                    && method.getParameterTypes()[0] == TrackingToken.class;
        }

        private void holdWhenHidden() {
            try {
                if (hidden.get()) {
                    new CountDownLatch(1).await();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static EventMessage<?> message(Object event) {
            return (EventMessage<?>) event;
        }

        private boolean isWatched(List<?> events) {
            return Files.exists(from)
                    && events.stream()
                            .anyMatch(event -> event instanceof EventMessage<?> message
                                    && message.getPayload() instanceof HandoverCompleted);
        }

        private void append(EventStorageEngine engine, List<EventMessage<?>> events) throws InterruptedException {
            switch (storing) {
                case AS_EVER -> {
                    LOG.info(Storing.SAID);
                    engine.appendEvents(events);
                }
                case UNANSWERED -> {
                    engine.appendEvents(events);
                    sayAndHold();
                }
                case NEVER -> sayAndHold();
                case UNSEEN -> {
                    hidden.set(true);
                    engine.appendEvents(events);
                    LOG.info(Storing.SAID);
                }
                case ANSWERED_FIRST -> LOG.info(Storing.SAID);
                case IN_TWO -> {
                    engine.appendEvents(events.subList(0, 1));
                    sayAndHold();
                }
            }
        }

        private static void sayAndHold() throws InterruptedException {
            LOG.info(Storing.SAID);
            new CountDownLatch(1).await();
        }

        /// Answers even for what is not stored.
        private static JournalPositions guessing(JournalPositions positions) {
            return new JournalPositions() {
                @Override
                public long head() {
                    return positions.head();
                }

                @Override
                public OptionalLong positionOf(String aggregate, long sequence) {
                    OptionalLong position = positions.positionOf(aggregate, sequence);
                    return position.isPresent() ? position : OptionalLong.of(head());
                }
            };
        }
    }
}
