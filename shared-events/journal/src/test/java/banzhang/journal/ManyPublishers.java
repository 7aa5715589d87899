package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/// 众人同写 — many threads publish through units of work while a tracking processor follows; the idea of Axon's
/// benchmark of its event stores, on whatever event store it is given.
///
/// Each thread's batches belong to one aggregate and all batches are shuffled, so that an aggregate's sequences arrive
/// out of order. What is asserted is that each event is seen once and in the order of positions; how long it took is
/// told, never asserted.
final class ManyPublishers {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedEventStore store;
    private final Load load;
    private final Set<String> published = new HashSet<>();
    private final List<EventMessage<?>> seen = Collections.synchronizedList(new ArrayList<>());

    ManyPublishers(EmbeddedEventStore store, Load load) {
        this.store = store;
        this.load = load;
    }

    /// 规模 — so many threads, each with so many batches of so many events.
    record Load(int threads, int batches, int events) {
        private static final String ASKED = "banzhang.publishers";

        /// As in `-Dbanzhang.publishers=10x5000x5`, which is the load of Axon's benchmark; a small one when
        /// nothing
        /// is asked for.
        static Load asked() {
            return of(System.getProperty(ASKED, "8x25x5"));
        }

        static boolean isAsked() {
            return System.getProperty(ASKED) != null;
        }

        static Load of(String text) {
            String[] parts = text.split("x", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not THREADSxBATCHESxEVENTS: " + text);
            }
            return new Load(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        int total() {
            return threads * batches * events;
        }
    }

    /// 用时 — until everything was stored, and until everything was followed.
    record Taken(Load load, Duration storing, Duration following) {
        String said() {
            return "%d events by %d threads, %d a unit of work: stored in %d ms, followed in %d ms"
                    .formatted(load.total(), load.threads(), load.events(), storing.toMillis(), following.toMillis());
        }
    }

    /// Publishes everything and fails unless the processor has seen each event once and in order.
    Taken run() throws Exception {
        List<Callable<Void>> batches = shuffled();
        TrackingEventProcessor processor = follower();
        processor.start();
        try {
            long start = System.nanoTime();
            publish(batches);
            Duration storing = Duration.ofNanos(System.nanoTime() - start);
            assertThat(store.createHeadToken().position()).as("last position").hasValue(load.total() - 1L);
            Awaitility.await().atMost(PATIENCE).until(() -> seen.size() >= load.total());
            Duration following = Duration.ofNanos(System.nanoTime() - start);
            processor.shutDown(); // nothing may come after the last
            assertSeenOnceAndInOrder();
            return new Taken(load, storing, following);
        } finally {
            processor.shutDown();
            store.shutDown();
        }
    }

    private List<Callable<Void>> shuffled() {
        List<Callable<Void>> batches = new ArrayList<>();
        for (int thread = 0; thread < load.threads(); thread++) {
            for (int batch = 0; batch < load.batches(); batch++) {
                long first = (long) batch * load.events();
                List<DomainEventMessage<?>> events =
                        PortedCase.events("aggregate-" + thread, first, first + load.events());
                events.forEach(event -> published.add(event.getIdentifier()));
                batches.add(() -> {
                    new DefaultUnitOfWork<>(null).execute(() -> store.publish(events));
                    return null;
                });
            }
        }
        Collections.shuffle(batches, new Random(4));
        return batches;
    }

    private void publish(List<Callable<Void>> batches) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(load.threads())) {
            for (Future<Void> batch : threads.invokeAll(batches, PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
                batch.get();
            }
        }
    }

    private TrackingEventProcessor follower() {
        EventMessageHandler handler = event -> seen.add(event);
        return TrackingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    private void assertSeenOnceAndInOrder() {
        assertThat(seen.stream().map(Parking::positionOf).toList()).isEqualTo(PortedCase.upTo(load.total()));
        assertThat(seen.stream().map(EventMessage::getIdentifier))
                .hasSize(load.total())
                .containsAll(published);
    }
}
