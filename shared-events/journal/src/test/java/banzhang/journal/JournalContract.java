package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// 总账簿之约 — what the journal promises beyond Axon's own contract, whatever database is below.
///
/// Not asserted here: that acknowledged events survive a kill (needs a process to kill) and latencies.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class JournalContract {
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    /// An engine of a process of its own on the journal under test; every call another process.
    protected abstract EventStorageEngine open();

    /// An engine to which the database's answers get lost, before and after it has stored.
    protected abstract EventStorageEngine openLosingAnswers();

    protected abstract JournalPositions positions();

    /// Takes the block that begins here out of the database, as no program of ours ever would.
    protected abstract void tearOut(long position);

    @Test
    void of_writers_racing_for_one_sequence_exactly_one_wins() throws Exception {
        List<EventStorageEngine> engines = List.of(open(), open());
        int rounds = 25;
        int writers = 8;
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Callable<Integer>> racers = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            EventStorageEngine engine = engines.get(writer % 2);
            racers.add(() -> {
                int won = 0;
                for (int round = 0; round < rounds; round++) {
                    start.await(30, TimeUnit.SECONDS);
                    won += isStored(engine, event("contested", round)) ? 1 : 0;
                }
                return won;
            });
        }
        assertThat(all(racers).stream().mapToInt(Integer::intValue).sum()).isEqualTo(rounds);
        assertThat(sequences(open(), "contested"))
                .containsExactlyElementsOf(LongStream.range(0, rounds).boxed().toList());
        assertGapless(open(), rounds);
    }

    @Test
    void an_event_id_is_stored_once() {
        EventStorageEngine engine = open();
        engine.appendEvents(event("first", 0, "same-id"));
        assertThatThrownBy(() -> engine.appendEvents(event("second", 1, "same-id")))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("third", 1, "other-id"), event("fourth", 1, "other-id")))
                .isInstanceOf(ConcurrencyException.class);
        assertGapless(engine, 1);
    }

    @Test
    void an_aggregates_sequence_is_stored_once() {
        EventStorageEngine engine = open();
        engine.appendEvents(event("device", 0), event("device", 1));
        assertThatThrownBy(() -> engine.appendEvents(event("device", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> open().appendEvents(event("device", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("other", 5), event("other", 5)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequences(engine, "device")).containsExactly(0L, 1L);
        assertGapless(engine, 2);
    }

    @Test
    void a_unit_of_work_is_stored_whole_or_not_at_all() {
        EventStorageEngine engine = open();
        engine.appendEvents(event("taken", 1));
        List<EventMessage<?>> unit = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> unit.add(event("sheet", i)));
        unit.add(event("taken", 1));
        assertThatThrownBy(() -> open().appendEvents(unit)).isInstanceOf(ConcurrencyException.class);
        assertThat(sequences(engine, "sheet")).isEmpty();
        assertGapless(engine, 1);
        open().appendEvents(unit.subList(0, 40));
        assertThat(sequences(engine, "sheet")).hasSize(40);
        assertGapless(engine, 41);
    }

    @Test
    void a_conflict_fails_only_the_unit_of_work_that_has_it() throws Exception {
        EventStorageEngine engine = open();
        open().appendEvents(event("taken", 1));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            DomainEventMessage<?> mine = i % 6 == 0 ? event("taken", 1) : event("free-" + i, 1);
            writers.add(() -> isStored(engine, mine));
        }
        assertThat(all(writers)).filteredOn(stored -> stored).hasSize(50);
        assertGapless(engine, 51);
    }

    @Test
    void positions_are_gapless_and_in_order_under_many_threads_and_two_processes() throws Exception {
        List<EventStorageEngine> engines = List.of(open(), open());
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 12; writer++) {
            EventStorageEngine engine = engines.get(writer % 2);
            String aggregate = "writer-" + writer;
            writers.add(() -> {
                for (int i = 0; i < 20; i++) {
                    engine.appendEvents(event(aggregate, 2 * i), event(aggregate, 2 * i + 1));
                }
                return 40;
            });
        }
        assertThat(all(writers)).hasSize(12);
        List<TrackedEventMessage<?>> read = assertGapless(open(), 480);
        for (int writer = 0; writer < 12; writer++) {
            String aggregate = "writer-" + writer;
            assertThat(read.stream().filter(it -> isOf(it, aggregate)).map(JournalContract::sequence))
                    .containsExactlyElementsOf(LongStream.range(0, 40).boxed().toList());
        }
        for (int i = 0; i < read.size(); i++) {
            if (sequence(read.get(i)) % 2 == 0) {
                assertThat(sequence(read.get(i + 1))).isEqualTo(sequence(read.get(i)) + 1);
            }
        }
    }

    @Test
    void a_reader_halts_loudly_on_a_gap_and_sees_nothing_behind_it() {
        EventStorageEngine engine = open();
        for (int i = 0; i < 4; i++) {
            engine.appendEvents(event("device", 2 * i), event("device", 2 * i + 1));
        }
        EventStorageEngine reader = open();
        tearOut(4);
        List<Long> seen = new ArrayList<>();
        assertThatThrownBy(() -> read(reader, null).forEach(it -> seen.add(position(it))))
                .isInstanceOf(JournalGapException.class)
                .hasMessageContaining("no position 4");
        assertThat(seen).containsExactly(0L, 1L, 2L, 3L);
        assertThatThrownBy(() -> read(reader, 4L).forEach(it -> seen.add(position(it))))
                .isInstanceOf(JournalGapException.class);
        assertThat(seen).hasSize(4);
    }

    @Test
    void a_reader_that_has_seen_more_than_the_journal_holds_halts() {
        EventStorageEngine engine = open();
        engine.appendEvents(event("device", 0), event("device", 1));
        assertThatThrownBy(() -> read(open(), 7L).count()).isInstanceOf(JournalGapException.class);
    }

    @Test
    void a_lost_answer_is_found_again_and_nothing_is_stored_twice() throws Exception {
        EventStorageEngine losing = openLosingAnswers();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String aggregate = "writer-" + writer;
            writers.add(() -> {
                for (int i = 0; i < 5; i++) {
                    losing.appendEvents(event(aggregate, i), new GenericEventMessage<>("no aggregate"));
                }
                return true;
            });
        }
        assertThat(all(writers)).hasSize(6);
        assertGapless(open(), 60);
    }

    @Test
    void the_snapshot_with_the_highest_sequence_stays() {
        EventStorageEngine engine = open();
        for (long sequence : new long[] {0, 1, 3, 2, 3}) {
            engine.storeSnapshot(event("device", sequence));
        }
        assertThat(open().readSnapshot("device").map(DomainEventMessage::getSequenceNumber))
                .contains(3L);
    }

    @Test
    void every_position_can_be_read_on_from() {
        EventStorageEngine engine = open();
        for (int unit = 0; unit < 3; unit++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                events.add(event("device", unit * 7 + i));
            }
            engine.appendEvents(events);
        }
        for (long token = -1; token < 21; token++) {
            for (EventStorageEngine reader : List.of(engine, open())) {
                assertThat(read(reader, token).map(JournalContract::position))
                        .containsExactlyElementsOf(
                                LongStream.range(token + 1, 21).boxed().toList());
            }
        }
    }

    @Test
    void a_waiting_reader_sees_the_next_append_of_its_own_and_of_another_process() throws Exception {
        EventStorageEngine here = open();
        EventStorageEngine elsewhere = open();
        here.appendEvents(event("device", 0));
        for (EventStorageEngine writer : List.of(here, elsewhere)) {
            long head = positions().head();
            CompletableFuture<Long> seen = CompletableFuture.supplyAsync(() -> {
                try (Stream<? extends TrackedEventMessage<?>> events =
                        here.readEvents(new GlobalSequenceTrackingToken(head), true)) {
                    return events.map(JournalContract::position).findFirst().orElseThrow();
                }
            });
            writer.appendEvents(event("device", head + 1));
            assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo(head + 1);
        }
    }

    @Test
    void a_stream_ends_when_it_is_closed_while_waiting() throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(event("device", 0));
        Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(new GlobalSequenceTrackingToken(-1), true);
        CompletableFuture<Void> firstSeen = new CompletableFuture<>();
        CompletableFuture<Void> reading =
                CompletableFuture.runAsync(() -> events.forEach(event -> firstSeen.complete(null)));
        reading.thenRun(() -> firstSeen.completeExceptionally(new AssertionError("ended before it was closed")));
        firstSeen.get(30, TimeUnit.SECONDS);
        events.close();
        assertThat(reading).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void positions_tell_head_and_place() {
        assertThat(positions().head()).isEqualTo(-1);
        open().appendEvents(event("device", 0), event("room", 0), event("device", 1));
        open().appendEvents(event("room", 1));
        assertThat(positions().head()).isEqualTo(3);
        assertThat(positions().positionOf("device", 1)).hasValue(2);
        assertThat(positions().positionOf("room", 1)).hasValue(3);
        assertThat(positions().positionOf("room", 2)).isEmpty();
    }

    @Test
    void what_is_stored_reads_back_as_it_was_said() {
        DomainEventMessage<?> said = event("cmd-1", 0).andMetaData(Map.of("actor", "p-1"));
        open().appendEvents(said);
        DomainEventMessage<?> read = open().readEvents("cmd-1").next();
        assertThat(read.getPayload()).isEqualTo(said.getPayload());
        assertThat(read.getMetaData()).isEqualTo(MetaData.with("actor", "p-1"));
        assertThat(read.getIdentifier()).isEqualTo(said.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(said.getTimestamp());
        assertThat(read.getType()).isEqualTo(said.getType());
    }

    @Test
    void a_unit_of_work_too_large_for_a_document_is_turned_away_and_holds_nobody_up() {
        EventStorageEngine engine = open();
        assertThatThrownBy(() -> engine.appendEvents(new GenericEventMessage<>("x".repeat(16 << 20))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("nothing was stored");
        engine.appendEvents(event("device", 0));
        assertGapless(engine, 1);
    }

    /// An event that means nothing, as a real one.
    protected static DomainEventMessage<?> event(String aggregate, long sequence) {
        return event(aggregate, sequence, UUID.randomUUID().toString());
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence, String id) {
        Digest digest = CanonicalJson.digest(aggregate);
        Object payload = new CommandAccepted(digest, digest, aggregate + "/" + sequence, new PersonId("p-1"), NOON);
        return new GenericDomainEventMessage<>(
                "Command", aggregate, sequence, payload, MetaData.emptyInstance(), id, NOON.plusNanos(sequence));
    }

    private static boolean isStored(EventStorageEngine engine, EventMessage<?> event) {
        try {
            engine.appendEvents(event);
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException lost) {
            return false;
        }
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static List<Long> sequences(EventStorageEngine engine, String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static Stream<? extends TrackedEventMessage<?>> read(EventStorageEngine engine, @Nullable Long token) {
        return engine.readEvents(token == null ? null : new GlobalSequenceTrackingToken(token), false);
    }

    private static List<TrackedEventMessage<?>> assertGapless(EventStorageEngine engine, int events) {
        List<TrackedEventMessage<?>> read = new ArrayList<>(read(engine, null).toList());
        assertThat(read.stream().map(JournalContract::position))
                .as("positions count from 0 without a gap")
                .containsExactlyElementsOf(LongStream.range(0, events).boxed().toList());
        assertThat(read.stream().map(EventMessage::getIdentifier)).doesNotHaveDuplicates();
        return read;
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static boolean isOf(EventMessage<?> event, String aggregate) {
        return event instanceof DomainEventMessage<?> domain
                && domain.getAggregateIdentifier().equals(aggregate);
    }

    private static long sequence(EventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }
}
