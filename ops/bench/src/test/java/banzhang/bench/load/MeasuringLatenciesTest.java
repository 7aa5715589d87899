package banzhang.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.bench.work.Clerk;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuringLatenciesTest {
    private static final Load TINY = new Load(4, 3, Clerk.Shape.SHEET_AND_DEVICES, Duration.ofMillis(50), 7);

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        Latencies hundred = Latencies.of(
                LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());
        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(hundred.millis(99.9)).isEqualTo(100);
        assertThat(Latencies.of(5_000_000).millis(50)).isEqualTo(5);
        assertThat(Latencies.of().millis(50)).isNaN();
    }

    @Test
    void of_several_clients_all_count() {
        Latencies merged = Latencies.merged(List.of(Latencies.of(3_000_000, 1_000_000), Latencies.of(2_000_000)));
        assertThat(merged.count()).isEqualTo(3);
        assertThat(merged.millis(50)).isEqualTo(2);
    }

    @Test
    void a_closed_loop_counts_what_was_acknowledged_and_what_was_not() {
        AtomicInteger asked = new AtomicInteger();
        Measured measured = ClosedLoop.run(
                unit -> {
                    if (asked.incrementAndGet() % 5 == 0) {
                        throw new IllegalStateException("not this one");
                    }
                },
                TINY);
        assertThat(measured.failed()).isEqualTo(asked.get() / 5);
        assertThat(measured.units()).isEqualTo(asked.get() - asked.get() / 5);
        assertThat(measured.events()).isEqualTo(3 * measured.units());
        assertThat(measured.latencies().count()).isEqualTo(measured.units());
        assertThat(measured.failure()).hasValueSatisfying(why -> assertThat(why).contains("not this one"));
    }

    @Test
    void no_two_clients_write_the_same_event_of_an_aggregate() {
        Set<String> keys = ConcurrentHashMap.newKeySet();
        AtomicInteger events = new AtomicInteger();
        ClosedLoop.run(
                unit -> unit.forEach(event -> {
                    keys.add(event.getAggregateIdentifier() + " " + event.getSequenceNumber());
                    events.incrementAndGet();
                }),
                TINY);
        assertThat(keys).hasSize(events.get());
    }

    @Test
    void an_open_loop_answers_for_all_that_came() {
        AtomicInteger asked = new AtomicInteger();
        OpenLoop.Outcome outcome = OpenLoop.run(
                unit -> {
                    if (asked.incrementAndGet() == 2) {
                        throw new IllegalStateException("not this one");
                    }
                },
                1_000,
                Duration.ofMillis(50),
                7);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.latencies().count()).isEqualTo(asked.get() - 1);
    }
}
