package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.journal.JournalSettings.Limits;
import banzhang.journal.JournalSettings.Waits;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The writer alone, over a database that fails on demand.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WritingGroupsTest {
    private static final EventNamingSerializer SERIALIZER = EventNamingSerializer.create();

    /// A database that holds its breath until told to go on.
    private static class SlowStore extends MemoryBlockStore {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
            entered.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return super.insert(documents, within);
        }
    }

    private static JournalWriter writer(BlockStore store, JournalSettings settings) {
        CommitSignal signal = new CommitSignal();
        return new JournalWriter(store, settings, signal, new ForeignWatch(store, signal));
    }

    private static PendingUnit unit(String aggregate, long... sequences) {
        return new PendingUnit(LongStream.of(sequences)
                .mapToObj(it -> EncodedEvent.of(JournalContract.event(aggregate, it), SERIALIZER))
                .toList());
    }

    private static @Nullable Throwable failure(PendingUnit unit) {
        return unit.stored()
                .handle((position, failure) -> failure)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static List<PendingUnit> submitBehindASlowOne(
            SlowStore store, JournalWriter writer, List<PendingUnit> units) throws InterruptedException {
        writer.submit(unit("slow", 0));
        store.entered.await();
        units.forEach(writer::submit);
        store.goOn.countDown();
        return units;
    }

    private static JournalSettings quick() {
        return JournalSettings.defaults()
                .withWaits(new Waits(
                        Duration.ofMillis(50),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(10)));
    }

    @Test
    void what_waits_goes_in_one_command_of_bounded_blocks() throws Exception {
        SlowStore store = new SlowStore();
        try (JournalWriter writer = writer(store, JournalSettings.defaults())) {
            List<PendingUnit> units = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                units.add(unit("device-" + i, 0, 1));
            }
            for (PendingUnit unit : submitBehindASlowOne(store, writer, units)) {
                assertThat(failure(unit)).isNull();
            }
        }
        assertThat(store.blocksPerCommand).hasSize(2);
        assertThat(store.all()).allSatisfy(block -> assertThat(block.count()).isLessThanOrEqualTo(32));
        assertThat(store.all().getLast().end()).isEqualTo(201);
        assertThat(store.blocksPerCommand.get(1)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void a_repeat_in_the_same_command_wins_when_the_first_one_fails() throws Exception {
        SlowStore store = new SlowStore();
        try (JournalWriter writer = writer(store, JournalSettings.defaults())) {
            PendingUnit bothTaken = new PendingUnit(List.of(
                    EncodedEvent.of(JournalContract.event("slow", 0), SERIALIZER),
                    EncodedEvent.of(JournalContract.event("free", 0), SERIALIZER)));
            PendingUnit repeat = unit("free", 0);
            PendingUnit late = unit("free", 0);
            submitBehindASlowOne(store, writer, List.of(bothTaken, repeat, late));
            assertThat(failure(bothTaken)).isInstanceOf(DuplicateEventException.class);
            assertThat(failure(repeat)).isNull();
            assertThat(failure(late)).isInstanceOf(DuplicateEventException.class);
        }
        assertThat(store.stored()).isEqualTo(2);
    }

    @Test
    void whoever_comes_when_too_many_wait_is_told_busy() throws Exception {
        SlowStore store = new SlowStore();
        Limits few = new Limits(16 << 10, 16, 4 << 20, 1_000, 15 << 20, 3, 1 << 20, 100, 1 << 20);
        try (JournalWriter writer = writer(store, JournalSettings.defaults().withLimits(few))) {
            writer.submit(unit("slow", 0));
            store.entered.await();
            List<PendingUnit> waiting = List.of(unit("a", 0), unit("b", 0), unit("c", 0));
            waiting.forEach(writer::submit);
            assertThatThrownBy(() -> writer.submit(unit("d", 0)))
                    .isInstanceOf(JournalBusyException.class)
                    .hasMessageContaining("BUSY");
            store.goOn.countDown();
            waiting.forEach(unit -> assertThat(failure(unit)).isNull());
        }
        assertThat(store.stored()).isEqualTo(4);
    }

    @Test
    void an_outcome_nobody_can_tell_is_called_unknown_and_a_late_arrival_hurts_nobody() {
        List<RawBsonDocument> inFlight = new ArrayList<>();
        AtomicBoolean cut = new AtomicBoolean(true);
        MemoryBlockStore store = new MemoryBlockStore() {
            @Override
            public InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
                if (cut.get()) {
                    inFlight.addAll(inFlight.isEmpty() ? documents : List.of());
                    return new InsertOutcome.Unknown(null);
                }
                if (!inFlight.isEmpty()) { // lands just before the next command
                    super.insert(List.copyOf(inFlight), within);
                    inFlight.clear();
                }
                return super.insert(documents, within);
            }
        };
        try (JournalWriter writer = writer(store, quick())) {
            PendingUnit lost = unit("lost", 0, 1);
            writer.submit(lost);
            assertThat(failure(lost)).isInstanceOf(JournalOutcomeUnknownException.class);
            cut.set(false);
            PendingUnit next = unit("next", 0);
            PendingUnit again = unit("lost", 0, 1);
            writer.submit(next);
            writer.submit(again);
            assertThat(failure(next)).isNull();
            assertThat(next.stored().join()).isEqualTo(2);
            assertThat(failure(again)).isInstanceOf(DuplicateEventException.class);
        }
        assertThat(store.stored()).isEqualTo(3);
    }

    @Test
    void a_place_taken_by_another_process_is_given_up_for_the_next() {
        AtomicBoolean first = new AtomicBoolean(true);
        MemoryBlockStore store = new MemoryBlockStore() {
            @Override
            public InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
                if (first.compareAndSet(true, false)) {
                    super.insert(
                            OutgoingBlock.cut(
                                            List.of(unit("theirs", 0, 1, 2), unit("contested", 0)),
                                            new Tail(0, 0),
                                            UUID.randomUUID(),
                                            1,
                                            JournalSettings.defaults().limits(),
                                            1)
                                    .stream()
                                    .map(OutgoingBlock::document)
                                    .toList(),
                            within);
                }
                return super.insert(documents, within);
            }
        };
        try (JournalWriter writer = writer(store, quick())) {
            PendingUnit mine = unit("mine", 0);
            PendingUnit contested = unit("contested", 0);
            writer.submit(mine);
            assertThat(failure(mine)).isNull();
            assertThat(mine.stored().join()).isEqualTo(4);
            writer.submit(contested);
            assertThat(failure(contested)).isInstanceOf(DuplicateEventException.class);
        }
        assertThat(store.stored()).isEqualTo(5);
    }

    @Test
    void a_refused_unit_of_work_fails_alone() throws Exception {
        SlowStore store = new SlowStore() {
            @Override
            public InsertOutcome insert(List<RawBsonDocument> documents, Duration within) {
                for (int i = 0; i < documents.size(); i++) {
                    if (Block.whole(documents.get(i)).events().stream()
                            .anyMatch(event -> event.key().aggregate().equals("bad"))) {
                        super.insert(documents.subList(0, i), within);
                        return new InsertOutcome.Refused(i, new IllegalStateException("no"));
                    }
                }
                return super.insert(documents, within);
            }
        };
        try (JournalWriter writer = writer(store, JournalSettings.defaults())) {
            List<PendingUnit> good = List.of(unit("a", 0), unit("b", 0), unit("c", 0));
            PendingUnit bad = unit("bad", 0);
            submitBehindASlowOne(store, writer, List.of(good.get(0), good.get(1), bad, good.get(2)));
            good.forEach(unit -> assertThat(failure(unit)).isNull());
            assertThat(failure(bad)).isInstanceOf(EventStoreException.class);
        }
        assertThat(store.stored()).isEqualTo(4);
    }

    @Test
    void a_collision_that_is_seen_only_later_is_waited_for() {
        MemoryBlockStore store = new MemoryBlockStore() {
            private int blind = 3;

            @Override
            public synchronized @Nullable Block at(long position) {
                return blind-- > 0 ? null : super.at(position);
            }
        };
        try (JournalWriter here = writer(store, JournalSettings.defaults());
                JournalWriter elsewhere = writer(store, JournalSettings.defaults())) {
            PendingUnit first = unit("first", 0);
            here.submit(first);
            assertThat(failure(first)).isNull();
            PendingUnit theirs = unit("theirs", 0);
            elsewhere.submit(theirs);
            assertThat(failure(theirs)).isNull();
            PendingUnit mine = unit("mine", 0);
            here.submit(mine);
            assertThat(failure(mine)).isNull();
        }
        assertThat(store.stored()).isEqualTo(3);
    }

    @Test
    void an_interrupted_caller_still_hears_the_answer() throws Exception {
        SlowStore store = new SlowStore();
        MongoDatabase snapshots = Databases.embedded().getDatabase("unused");
        try (Journal journal = Journal.over(store, snapshots, JournalSettings.defaults())) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                journal.append(unit("device", 0).events());
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            store.entered.await();
            caller.interrupt();
            store.goOn.countDown();
            assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(store.stored()).isEqualTo(1);
    }

    @Test
    void closing_carries_out_what_was_handed_in_and_takes_no_more() throws Exception {
        SlowStore store = new SlowStore();
        JournalWriter writer = writer(store, JournalSettings.defaults());
        List<PendingUnit> units = submitBehindASlowOne(store, writer, List.of(unit("a", 0), unit("b", 0)));
        writer.close();
        units.forEach(unit -> assertThat(failure(unit)).isNull());
        assertThatThrownBy(() -> writer.submit(unit("c", 0)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_reader_in_the_same_process_is_woken_by_the_writer() throws Exception {
        CommitSignal signal = new CommitSignal();
        MemoryBlockStore store = new MemoryBlockStore();
        ForeignWatch watch = new ForeignWatch(store, signal);
        JournalSettings patient = JournalSettings.defaults()
                .withWaits(new Waits(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(50),
                        Duration.ofSeconds(50),
                        Duration.ofSeconds(50),
                        Duration.ofSeconds(50)));
        try (JournalWriter writer = new JournalWriter(store, patient, signal, watch)) {
            Callable<Long> firstEvent = () -> new JournalReader(store, patient, signal, watch)
                    .tail(0, true)
                    .map(TrackedEntry::position)
                    .findFirst()
                    .orElseThrow();
            CompletableFuture<Long> seen = CompletableFuture.supplyAsync(() -> {
                try {
                    return firstEvent.call();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            writer.submit(unit("device", 0));
            assertThat(seen.get(30, TimeUnit.SECONDS)).isZero();
        }
    }
}
