package banzhang.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DaySpan;
import banzhang.query.organisation.Staffing.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("在任人数")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffingProperties {
    private static final int TRIES = 3_000;
    private static final int DAYS = 14;
    private static final LocalDate FIRST = LocalDate.parse("2026-08-25");
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private DaySpan any() {
        int from = random.nextInt(DAYS);
        LocalDate until = random.nextInt(3) == 0 ? null : FIRST.plusDays(from + random.nextInt(DAYS - from));
        return new DaySpan(FIRST.plusDays(from), until);
    }

    @Test
    void a_day_is_in_a_stretch_exactly_when_its_number_is_wrong_and_stretches_do_not_touch() {
        List<IntPredicate> rules = List.of(holders -> holders == 0, holders -> holders > 1);
        for (int i = 0; i < TRIES; i++) {
            List<DaySpan> spans =
                    IntStream.range(0, random.nextInt(5)).mapToObj(one -> any()).toList();
            for (IntPredicate wrong : rules) {
                List<Stretch> found = Staffing.where(spans, wrong);
                for (int day = -2; day < DAYS + 2; day++) {
                    LocalDate on = FIRST.plusDays(day);
                    int holders = (int)
                            spans.stream().filter(span -> span.holdsOn(on)).count();
                    assertThat(found.stream().filter(one -> isIn(one, on)).count())
                            .as("seed %s, %s on %s", seed, spans, on)
                            .isEqualTo(wrong.test(holders) ? 1 : 0);
                }
                for (int next = 1; next < found.size(); next++) {
                    assertThat(found.get(next).from())
                            .isAfter(found.get(next - 1).until());
                }
            }
        }
    }

    private static boolean isIn(Stretch stretch, LocalDate day) {
        return (stretch.from() == null || !day.isBefore(stretch.from()))
                && (stretch.until() == null || day.isBefore(stretch.until()));
    }
}
