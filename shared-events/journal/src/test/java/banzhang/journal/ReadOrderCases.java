package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;

/// 边写边读旧例 — many insert while one reads: the question of Axon's test of the order in which its JPA engine reads.
///
/// There some units of work are rolled back after their insert, which leaves gaps that a reader must bear. Here nothing
/// stored is ever taken back, so nothing is rolled back and no position may be missing.
interface ReadOrderCases extends PortedCase {
    int WRITERS = 8;
    int EACH = 50;

    @Test
    default void a_reader_sees_what_many_insert_in_order_and_nothing_twice() throws Exception {
        EventStorageEngine engine = open();
        List<Long> seen = new ArrayList<>();
        List<CompletableFuture<Void>> writers = insertConcurrently(engine);
        TrackingToken last = null;
        boolean over;
        do {
            over = writers.stream().allMatch(Future::isDone); // asked before, so that the last look sees all
            for (TrackedEventMessage<?> event : engine.readEvents(last, false).toList()) {
                seen.add(PortedCase.position(event));
                last = event.trackingToken();
            }
        } while (!over);
        join(writers);
        assertThat(seen).isEqualTo(PortedCase.upTo(WRITERS * EACH));
    }

    @Test
    default void a_stream_of_the_event_store_sees_what_many_insert_in_order_and_nothing_twice() throws Exception {
        EventStorageEngine engine = open();
        EmbeddedEventStore store = PortedCase.over(engine);
        try (TrackingEventStream stream = store.openStream(null)) {
            List<CompletableFuture<Void>> writers = insertConcurrently(engine);
            assertThat(follow(stream, engine, writers, seen -> true)).isEqualTo(PortedCase.upTo(WRITERS * EACH));
        } finally {
            store.shutDown();
        }
    }

    /// A slow reader falls out of the event store's cache of 20 and has to come back by itself.
    @Test
    default void a_stream_that_falls_behind_misses_nothing() throws Exception {
        EventStorageEngine engine = open();
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .cachedEvents(20)
                .fetchDelay(100)
                .cleanupDelay(20)
                .build();
        try (TrackingEventStream stream = store.openStream(null)) {
            List<CompletableFuture<Void>> writers = insertConcurrently(engine);
            assertThat(follow(stream, engine, writers, seen -> head(engine) > seen + 60))
                    .isEqualTo(PortedCase.upTo(WRITERS * EACH));
        } finally {
            store.shutDown();
        }
    }

    /// All into one aggregate, each writer in a range of sequences of its own.
    private static List<CompletableFuture<Void>> insertConcurrently(EventStorageEngine engine) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(
                        () -> PortedCase.events("device", (long) writer * EACH, (writer + 1L) * EACH)
                                .forEach(engine::appendEvents),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
    }

    private static void join(List<CompletableFuture<Void>> writers) {
        writers.forEach(CompletableFuture::join);
    }

    private static long head(EventStorageEngine engine) {
        return engine.createHeadToken().position().orElse(-1);
    }

    /// Takes the next event when it may, having seen so many, while there are writers, and the rest when they are
    /// done.
    private static List<Long> follow(
            TrackingEventStream stream,
            EventStorageEngine engine,
            List<CompletableFuture<Void>> writers,
            IntPredicate mayTake)
            throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        while (!writers.stream().allMatch(Future::isDone)) {
            if (mayTake.test(seen.size()) && stream.hasNextAvailable(10, TimeUnit.MILLISECONDS)) {
                seen.add(PortedCase.position(stream.nextAvailable()));
            }
        }
        join(writers);
        long head = head(engine);
        while (seen.size() <= head && stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
            seen.add(PortedCase.position(stream.nextAvailable()));
        }
        return seen;
    }
}
