package banzhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DaySpan;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("起止日期")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaySpanProperties {
    private static final int TRIES = 5_000;
    private static final int DAYS = 12;
    private static final LocalDate FIRST = LocalDate.parse("2026-08-28");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private DaySpan any() {
        int from = random.nextInt(DAYS);
        LocalDate until = random.nextInt(4) == 0 ? null : FIRST.plusDays(from + random.nextInt(DAYS - from));
        return new DaySpan(FIRST.plusDays(from), until);
    }

    @Test
    void two_spans_overlap_when_some_day_is_in_both() {
        for (int i = 0; i < TRIES; i++) {
            DaySpan one = any();
            DaySpan other = any();
            boolean shared = IntStream.rangeClosed(0, DAYS)
                    .mapToObj(FIRST::plusDays)
                    .anyMatch(day -> one.holdsOn(day) && other.holdsOn(day));
            assertThat(one.overlaps(other))
                    .as("seed %s, %s and %s", seed, one, other)
                    .isEqualTo(shared)
                    .isEqualTo(other.overlaps(one));
        }
    }

    @Test
    void a_day_begins_and_ends_at_the_schools_midnight() {
        for (int i = 0; i < TRIES; i++) {
            DaySpan span = any();
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            var midnight = day.atStartOfDay(DaySpan.SCHOOL_ZONE).toInstant();
            assertThat(span.holdsAt(midnight)).as("seed %s, %s", seed, span).isEqualTo(span.holdsOn(day));
            assertThat(span.holdsAt(midnight.minusNanos(1)))
                    .as("seed %s, %s", seed, span)
                    .isEqualTo(span.holdsOn(day.minusDays(1)));
        }
    }
}
