package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.Foresight.Foreseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Loading an aggregate again asks only for what is new, and never misses what is.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeepingEventsTest {
    private static final long PLENTY = 1 << 20;
    private final Asked blocks = new Asked();
    private final CommitSignal signal = new CommitSignal();
    private final JournalWriter anotherProcess =
            new JournalWriter(blocks, JournalSettings.defaults(), signal, new ForeignWatch(blocks, signal));

    /// 问过 — remembers which sequence it was asked from.
    private static final class Asked extends MemoryBlockStore {
        private final List<Long> from = new ArrayList<>();
        private final List<Map<String, Long>> together = new ArrayList<>();

        @Override
        public List<Block> ofAggregates(Map<String, Long> firstSequences) {
            together.add(Map.copyOf(firstSequences));
            return super.ofAggregates(firstSequences);
        }

        @Override
        public List<Block> ofAggregate(String aggregate, long firstSequence) {
            from.add(firstSequence);
            return super.ofAggregate(aggregate, firstSequence);
        }
    }

    private void append(String aggregate, long... sequences) {
        PendingUnit unit = new PendingUnit(LongStream.of(sequences)
                .mapToObj(it -> EncodedEvent.of(JournalContract.event(aggregate, it), EventNamingSerializer.create()))
                .toList());
        anotherProcess.submit(unit);
        unit.stored().join();
    }

    private static List<Long> sequences(List<TrackedDomainEntry> events) {
        return events.stream().map(TrackedDomainEntry::getSequenceNumber).toList();
    }

    @AfterEach
    void close() {
        anotherProcess.close();
    }

    @Test
    void what_is_known_is_not_fetched_again() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("device", 0, 1);
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L, 1L);
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L, 1L);
        assertThat(blocks.from).containsExactly(0L, 2L);
    }

    @Test
    void what_another_process_appended_is_seen_at_once() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("device", 0);
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L);
        append("device", 1, 2);
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L, 1L, 2L);
        assertThat(sequences(kept.of("device", 2))).containsExactly(2L);
    }

    @Test
    void behind_a_snapshot_only_the_rest_is_fetched() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("device", 0, 1, 2);
        assertThat(sequences(kept.of("device", 2))).containsExactly(2L);
        assertThat(sequences(kept.of("device", 3))).isEmpty();
        assertThat(blocks.from).containsExactly(2L, 3L);
    }

    @Test
    void a_hole_that_is_filled_later_is_not_overlooked() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("device", 1);
        assertThat(sequences(kept.of("device", 0))).containsExactly(1L);
        append("device", 0);
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L, 1L);
    }

    @Test
    void who_says_beforehand_what_will_be_loaded_asks_once() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("alpha", 0, 1);
        append("omega", 0);
        assertThat(sequences(kept.of("alpha", 0))).containsExactly(0L, 1L);
        append("alpha", 2);
        try (Foreseen _ = kept.of(List.of("alpha", "omega", "nobody"))) {
            assertThat(blocks.together).containsExactly(Map.of("alpha", 2L, "omega", 0L, "nobody", 0L));
            blocks.from.clear();
            assertThat(sequences(kept.of("alpha", 0))).containsExactly(0L, 1L, 2L);
            assertThat(sequences(kept.of("alpha", 1))).containsExactly(1L, 2L);
            assertThat(sequences(kept.of("omega", 0))).containsExactly(0L);
            assertThat(kept.of("nobody", 0)).isEmpty();
            assertThat(blocks.from).isEmpty();
            kept.of("another", 0);
            assertThat(blocks.from).containsExactly(0L);
        }
    }

    @Test
    void what_was_foreseen_is_for_its_own_thread_and_over_when_it_is_closed() {
        KeptEvents kept = new KeptEvents(blocks, PLENTY);
        append("device", 0);
        try (Foreseen _ = kept.of(List.of("device"))) {
            append("device", 1);
            assertThat(sequences(kept.of("device", 0))).containsExactly(0L);
            assertThat(CompletableFuture.supplyAsync(() -> sequences(kept.of("device", 0)))
                            .join())
                    .containsExactly(0L, 1L);
        }
        assertThat(sequences(kept.of("device", 0))).containsExactly(0L, 1L);
    }

    @Test
    void no_more_is_kept_than_allowed() {
        append("alpha", 0);
        append("omega", 0);
        long one = new KeptEvents(blocks, PLENTY).of("alpha", 0).getFirst().weight();
        KeptEvents kept = new KeptEvents(blocks, one);
        kept.of("alpha", 0);
        kept.of("omega", 0);
        blocks.from.clear();
        kept.of("omega", 0);
        kept.of("alpha", 0);
        assertThat(blocks.from).containsExactly(1L, 0L);
    }
}
