package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Classification;
import banzhang.events.value.Setting;
import banzhang.query.AsOf;
import banzhang.query.ledger.Depreciation.Basis;
import banzhang.query.settings.Adoption;
import banzhang.query.settings.SettingBook;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("折旧")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DepreciationProperties {
    private static final int TRIES = 1_000;
    private static final Classification PROJECTOR = new Classification("GB/T 14885-2022", "A02020200");
    private static final LocalDate BOUGHT = LocalDate.parse("2025-09-15");

    @Test
    void the_month_of_addition_counts_and_each_month_from_its_last_day_on() {
        assertThat(of(7_200, 72, "2025-09-15")).isEqualTo(new Worth(0, 7_200, 0, 72));
        assertThat(of(7_200, 72, "2025-09-29")).isEqualTo(new Worth(0, 7_200, 0, 72));
        assertThat(of(7_200, 72, "2025-09-30")).isEqualTo(new Worth(100, 7_100, 1, 72));
        assertThat(of(7_200, 72, "2025-10-30")).isEqualTo(new Worth(100, 7_100, 1, 72));
        assertThat(of(7_200, 72, "2031-07-31")).isEqualTo(new Worth(7_100, 100, 71, 72));
        assertThat(of(7_200, 72, "2031-08-31")).isEqualTo(new Worth(7_200, 0, 72, 72));
        assertThat(of(7_200, 72, "2090-08-31")).isEqualTo(new Worth(7_200, 0, 72, 72));
        assertThat(of(7_200, 72, "2020-01-31")).as("before it was there").isEqualTo(new Worth(0, 7_200, 0, 72));
    }

    @Test
    void what_the_card_says_comes_first_then_the_class_then_nothing() {
        SettingBook book = book(adoption(Setting.USEFUL_LIFE_MONTHS, null, 60, "2020-01-01", 1));
        LocalDate day = LocalDate.parse("2026-08-31");
        assertThat(Depreciation.worth(new Basis(6_000, BOUGHT, 12, PROJECTOR), book, day))
                .contains(new Worth(6_000, 0, 12, 12));
        assertThat(Depreciation.worth(new Basis(6_000, BOUGHT, null, PROJECTOR), book, day))
                .contains(new Worth(1_200, 4_800, 12, 60));
        assertThat(Depreciation.worth(new Basis(6_000, BOUGHT, null, PROJECTOR), SettingBook.EMPTY, day))
                .isEmpty();
    }

    @Test
    void a_life_adopted_later_spreads_what_is_left_and_does_not_reach_back() {
        Adoption five = adoption(Setting.USEFUL_LIFE_MONTHS, null, 60, "2020-01-01", 1);
        Adoption ten = adoption(Setting.USEFUL_LIFE_MONTHS, PROJECTOR, 120, "2026-09-01", 2);
        SettingBook book = book(five, ten);
        Basis basis = new Basis(6_000, BOUGHT, null, PROJECTOR);
        assertThat(Depreciation.worth(basis, book, LocalDate.parse("2026-08-31")))
                .contains(new Worth(1_200, 4_800, 12, 60));
        assertThat(Depreciation.worth(basis, book, LocalDate.parse("2026-09-30")))
                .as("4800 over the 108 months that are left")
                .contains(new Worth(1_244, 4_756, 13, 120));
        assertThat(Depreciation.worth(basis, book.knownAt(AsOf.now().knownAt(1L)), LocalDate.parse("2026-09-30")))
                .as("not known then")
                .contains(new Worth(1_300, 4_700, 13, 60));
    }

    @Test
    void months_add_up_to_cost_less_salvage_never_fall_back_and_never_go_below_it() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            long cost = random.nextLong(10_000_000_000_000L);
            int life = 1 + random.nextInt(200);
            int perMille = random.nextInt(1001);
            SettingBook book = book(
                    adoption(Setting.USEFUL_LIFE_MONTHS, null, life, "1990-01-01", 1),
                    adoption(Setting.SALVAGE_PERMILLE, null, perMille, "1990-01-01", 2));
            Basis basis = new Basis(cost, BOUGHT.plusDays(random.nextInt(400)), null, PROJECTOR);
            long salvage = cost * perMille / 1000;
            long before = 0;
            long sum = 0;
            for (int month = 0; month <= life; month++) {
                LocalDate end =
                        YearMonth.from(basis.startedOn()).plusMonths(month).atEndOfMonth();
                Worth worth = Depreciation.worth(basis, book, end).orElseThrow();
                assertThat(worth.accumulatedFen()).as("seed %d", seed).isGreaterThanOrEqualTo(before);
                assertThat(worth.netFen()).as("seed %d", seed).isGreaterThanOrEqualTo(salvage);
                assertThat(worth.accumulatedFen() + worth.netFen()).isEqualTo(cost);
                sum += worth.accumulatedFen() - before;
                before = worth.accumulatedFen();
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(cost - salvage);
        }
    }

    /// Whatever is adopted from whichever day on: nothing written off comes back, and nothing is written off twice.
    @Test
    void under_changing_settings_value_never_rises_and_stays_between_nought_and_cost() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<Adoption> adoptions = new ArrayList<>();
            for (int one = 0; one < 6; one++) {
                boolean life = one == 0 || random.nextBoolean();
                String from = one == 0
                        ? "1990-01-01"
                        : BOUGHT.plusDays(random.nextInt(3_000)).toString();
                adoptions.add(adoption(
                        life ? Setting.USEFUL_LIFE_MONTHS : Setting.SALVAGE_PERMILLE,
                        random.nextBoolean() || one == 0 ? null : PROJECTOR,
                        life ? 1 + random.nextInt(150) : random.nextInt(1001),
                        from,
                        one));
            }
            SettingBook book = new SettingBook(adoptions);
            Basis basis = new Basis(random.nextLong(1_000_000), BOUGHT, null, PROJECTOR);
            long before = basis.costFen();
            for (LocalDate day = BOUGHT; day.isBefore(BOUGHT.plusYears(12)); day = day.plusDays(17)) {
                Worth worth = Depreciation.worth(basis, book, day).orElseThrow();
                assertThat(worth.netFen()).as("seed %d at %s", seed, day).isBetween(0L, before);
                before = worth.netFen();
            }
        }
    }

    private static Worth of(long cost, int life, String day) {
        return Depreciation.worth(new Basis(cost, BOUGHT, life, null), SettingBook.EMPTY, LocalDate.parse(day))
                .orElseThrow();
    }

    private static SettingBook book(Adoption... adoptions) {
        return new SettingBook(List.of(adoptions));
    }

    private static Adoption adoption(
            Setting setting, @Nullable Classification of, long value, String from, long position) {
        return new Adoption(
                setting,
                of,
                value,
                LocalDate.parse(from),
                "表1",
                SampleSchool.CHEN,
                "陈主任",
                Instant.EPOCH,
                false,
                position);
    }
}
