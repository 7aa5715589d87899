package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A replay that others read ahead for: the same events in the same order, and the same halt where one is missing.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadingAheadTest {
    private static final int BLOCKS = 700;
    private static final int EACH = 3;
    private static final Function<List<TrackedEntry>, List<Long>> POSITIONS =
            events -> events.stream().map(TrackedEntry::position).toList();

    private final Shelf blocks = new Shelf();
    private final CommitSignal signal = new CommitSignal();
    private final ForeignWatch watch = new ForeignWatch(blocks, signal);
    private final JournalReader reader = new JournalReader(blocks, JournalSettings.defaults(), signal, watch);
    private final Set<String> decodedBy = new ConcurrentSkipListSet<>();

    /// 书架 — many blocks, of which some can be hidden and reads be made to fail.
    private static final class Shelf extends MemoryBlockStore {
        private volatile long missing = -1;
        private volatile long failing = -1;

        @Override
        public MongoCursor<RawBsonDocument> from(long position, int limit) {
            if (position <= failing && failing < position + (long) limit * EACH) {
                failing = -1;
                throw new IllegalStateException("the line broke");
            }
            return super.from(position, limit);
        }

        @Override
        protected boolean shows(long position) {
            return position != missing;
        }
    }

    ReadingAheadTest() {
        EventNamingSerializer serializer = EventNamingSerializer.create();
        try (JournalWriter writer =
                new JournalWriter(blocks, JournalSettings.defaults().withLimits(oneUnitABlock()), signal, watch)) {
            for (int block = 0; block < BLOCKS; block++) {
                String aggregate = "device-" + block;
                PendingUnit unit = new PendingUnit(LongStream.range(0, EACH)
                        .mapToObj(it -> EncodedEvent.of(JournalContract.event(aggregate, it), serializer))
                        .toList());
                writer.submit(unit);
                unit.stored().join();
            }
        }
    }

    private static JournalSettings.Limits oneUnitABlock() {
        JournalSettings.Limits usual = JournalSettings.defaults().limits();
        return new JournalSettings.Limits(
                usual.blockBytes(),
                1,
                usual.commandBytes(),
                usual.commandUnits(),
                usual.unitBytes(),
                usual.backlogUnits(),
                usual.backlogBytes(),
                usual.recentKeys(),
                usual.keptBytes());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private Stream<Long> replay(long from) {
        return reader.tail(from, false, POSITIONS, events -> {
            decodedBy.add(Thread.currentThread().getName());
            return POSITIONS.apply(events);
        });
    }

    @Test
    void every_event_comes_once_and_in_order() {
        try (Stream<Long> events = replay(0)) {
            assertThat(events).containsExactlyElementsOf(positions(0));
        }
        assertThat(decodedBy).isNotEmpty().allMatch(name -> name.startsWith("journal-decoder-"));
    }

    @Test
    void also_from_within_a_block() {
        try (Stream<Long> events = replay(EACH + 1)) {
            assertThat(events).containsExactlyElementsOf(positions(EACH + 1));
        }
    }

    @Test
    void near_the_end_nobody_reads_ahead() {
        try (Stream<Long> events = replay((BLOCKS - 20L) * EACH)) {
            assertThat(events).hasSize(20 * EACH);
        }
        assertThat(decodedBy).isEmpty();
    }

    @Test
    void a_missing_block_halts_the_reader_right_before_it() {
        blocks.missing = 300L * EACH;
        List<Long> seen = new ArrayList<>();
        try (Stream<Long> events = replay(0)) {
            assertThatThrownBy(() -> events.forEach(seen::add)).isInstanceOf(JournalGapException.class);
        }
        assertThat(seen).containsExactlyElementsOf(positions(0).subList(0, 300 * EACH));
    }

    @Test
    void a_broken_line_is_not_noticed_by_the_reader() {
        for (long block = 40; block < BLOCKS - 64; block += 5) {
            blocks.failing = block * EACH;
            try (Stream<Long> events = replay(0)) {
                assertThat(events).containsExactlyElementsOf(positions(0));
            }
            assertThat(blocks.failing).as("it broke").isEqualTo(-1);
        }
    }

    @Test
    void what_cannot_be_decoded_is_told_after_what_comes_before_it() {
        long bad = 300L * EACH + 1;
        Function<List<TrackedEntry>, List<Long>> decoder = events -> {
            if (events.stream().anyMatch(event -> event.position() == bad)) {
                throw new IllegalArgumentException("unreadable");
            }
            return POSITIONS.apply(events);
        };
        List<Long> seen = new ArrayList<>();
        try (Stream<Long> events = reader.tail(0, false, decoder, decoder)) {
            assertThatThrownBy(() -> events.forEach(seen::add)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(seen).containsExactlyElementsOf(positions(0).subList(0, 300 * EACH));
    }

    @Test
    void a_reader_may_stop_anywhere() {
        try (Stream<Long> events = replay(0)) {
            assertThat(events.limit(900)).containsExactlyElementsOf(positions(0).subList(0, 900));
        }
        try (Stream<Long> events = replay(0)) {
            assertThat(events).hasSize(BLOCKS * EACH);
        }
    }

    private static List<Long> positions(long from) {
        return LongStream.range(from, (long) BLOCKS * EACH).boxed().toList();
    }
}
