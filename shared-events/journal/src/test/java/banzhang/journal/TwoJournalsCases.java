package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiSourceTrackingToken;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 两账并读旧例 — two journals followed as one source: what Axon's test of such a source asks of two engines in memory.
///
/// The events here are said at [JournalContract#event]'s noon and as many nanoseconds later as their sequence says.
interface TwoJournalsCases extends PortedCase {
    Instant NOON = JournalContract.event("any", 0).getTimestamp();

    @Test
    default void events_of_both_come_in_the_order_of_their_times() throws Exception {
        try (Both both = new Both(this)) {
            both.fill();
            assertThat(both.read(null, 5)).containsExactly("left/0", "right/1", "left/2", "right/3", "left/4");
            assertThat(both.read(both.source.createTailToken(), 5)).hasSize(5);
        }
    }

    @Test
    default void a_token_goes_on_in_each_where_it_was() throws Exception {
        try (Both both = new Both(this)) {
            both.fill();
            MultiSourceTrackingToken third = both.tokenOf("left/2");
            assertThat(third.getTokenForStream("left")).isEqualTo(new GlobalSequenceTrackingToken(1));
            assertThat(third.getTokenForStream("right")).isEqualTo(new GlobalSequenceTrackingToken(0));
            assertThat(both.read(third, 2)).containsExactly("right/3", "left/4");
            assertThatThrownBy(() -> both.source.openStream(new GlobalSequenceTrackingToken(0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    default void tail_and_head_and_a_time_are_found_in_each() {
        try (Both both = new Both(this)) {
            both.fill();
            assertThat(Both.positions(both.source.createTailToken())).containsExactly(-1L, -1L);
            assertThat(Both.positions(both.source.createHeadToken())).containsExactly(2L, 1L);
            assertThat(Both.positions(both.source.createTokenAt(NOON.plusNanos(3))))
                    .containsExactly(1L, 0L);
            assertThat(Both.positions(both.source.createTokenAt(NOON.plusNanos(4))))
                    .containsExactly(1L, 1L);
        }
    }

    @Test
    default void an_event_looked_at_stays_next_and_moves_neither_token() throws Exception {
        try (Both both = new Both(this)) {
            both.fill();
            try (BlockingStream<TrackedEventMessage<?>> stream = both.source.openStream(null)) {
                Optional<TrackedEventMessage<?>> looked = stream.peek();
                assertThat(looked.map(Both::nameOf)).contains("left/0");
                assertThat(stream.hasNextAvailable()).isTrue();
                assertThat(Both.nameOf(stream.nextAvailable())).isEqualTo("left/0");
                TrackedEventMessage<?> next = stream.peek().orElseThrow();
                assertThat(Both.nameOf(next)).isEqualTo("right/1");
                assertThat(Both.positions((MultiSourceTrackingToken) next.trackingToken()))
                        .containsExactly(0L, 0L);
            }
        }
    }

    /// 两账 — one journal's store on the left, another's on the right, and the source of both.
    final class Both implements AutoCloseable {
        private final EmbeddedEventStore left;
        private final EmbeddedEventStore right;
        private final MultiStreamableMessageSource source;

        private Both(PortedCase on) {
            left = PortedCase.over(on.open());
            right = PortedCase.over(on.openElsewhere());
            source = MultiStreamableMessageSource.builder()
                    .addMessageSource("left", left)
                    .addMessageSource("right", right)
                    .build();
        }

        private void fill() {
            for (long sequence = 0; sequence < 5; sequence++) {
                boolean even = sequence % 2 == 0;
                (even ? left : right).publish(JournalContract.event(even ? "left" : "right", sequence));
            }
        }

        private List<String> read(@Nullable TrackingToken after, int events) throws InterruptedException {
            List<String> names = new ArrayList<>();
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(after)) {
                while (names.size() < events && stream.hasNextAvailable()) {
                    names.add(nameOf(stream.nextAvailable()));
                }
                assertThat(stream.hasNextAvailable()).as("more than expected").isFalse();
            }
            return names;
        }

        private MultiSourceTrackingToken tokenOf(String name) throws InterruptedException {
            try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null)) {
                while (stream.hasNextAvailable()) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    if (nameOf(event).equals(name)) {
                        return (MultiSourceTrackingToken) event.trackingToken();
                    }
                }
            }
            throw new AssertionError("not read: " + name);
        }

        private static List<Long> positions(MultiSourceTrackingToken token) {
            return List.of(
                    token.getTokenForStream("left").position().orElseThrow(),
                    token.getTokenForStream("right").position().orElseThrow());
        }

        private static String nameOf(TrackedEventMessage<?> event) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
            return domain.getAggregateIdentifier() + "/" + domain.getSequenceNumber();
        }

        @Override
        public void close() {
            left.shutDown();
            right.shutDown();
        }
    }
}
