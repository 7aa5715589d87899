package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ledger.LedgerCharts.Bar;
import banzhang.query.ledger.LedgerCharts.Chart;
import banzhang.query.organisation.Holder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random ledgers, seeded: whatever they hold, every chart adds up to them. A failure names its seed.
@DisplayName("台账 · 图表")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartingTheLedgerProperties {
    private static final int TRIES = 500;
    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    private static LedgerLine line(
            @Nullable String room,
            int quantity,
            @Nullable Long fen,
            @Nullable LocalDate acquired,
            @Nullable Finding found) {
        Holder holder = new Holder(Custodian.Kind.STORE, "qinghe", "库房", null, null, null, room);
        return new LedgerLine(
                new DeviceId("d-1"),
                new AssetCode("TY-1"),
                "投影仪",
                null,
                null,
                null,
                null,
                quantity,
                null,
                fen,
                null,
                acquired,
                found,
                null,
                holder,
                room,
                null,
                null,
                Story.START,
                null,
                false,
                null);
    }

    private static <T> @Nullable T perhaps(Random random, T one) {
        return random.nextInt(5) == 0 ? null : one;
    }

    private static LedgerLine some(Random random) {
        return line(
                perhaps(random, "A" + random.nextInt(40)),
                1 + random.nextInt(50),
                perhaps(random, random.nextLong(10_000_000)),
                perhaps(random, DAY.minusDays(random.nextInt(6_000))),
                perhaps(random, Finding.values()[random.nextInt(Finding.values().length)]));
    }

    private static List<Bar> bars(ChartSubject by, List<LedgerLine> lines) {
        return LedgerCharts.of(AsOf.now(), lines, DAY).charts().stream()
                .filter(chart -> chart.by() == by)
                .map(Chart::bars)
                .findFirst()
                .orElseThrow();
    }

    private static String only(ChartSubject by, LedgerLine line) {
        return bars(by, List.of(line)).stream()
                .filter(bar -> bar.devices() > 0)
                .map(Bar::band)
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_bars_of_every_chart_add_up_to_the_ledger() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<LedgerLine> lines = IntStream.range(0, random.nextInt(200))
                    .mapToObj(n -> some(random))
                    .toList();
            LedgerSums sums = LedgerSums.of(lines);
            for (Chart chart : LedgerCharts.of(AsOf.now(), lines, DAY).charts()) {
                String as = "seed " + seed + " " + chart.by();
                assertThat(chart.bars().stream().mapToLong(Bar::devices).sum())
                        .as(as)
                        .isEqualTo(sums.devices());
                assertThat(chart.bars().stream().mapToLong(Bar::valueFen).sum())
                        .as(as)
                        .isEqualTo(sums.valueFen());
                assertThat(chart.bars().stream().map(Bar::band)).as(as).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void rooms_come_by_how_much_stands_in_them_and_the_small_ones_together() {
        Random random = new Random(7);
        List<LedgerLine> lines =
                IntStream.range(0, 400).mapToObj(n -> some(random)).toList();
        List<Bar> rooms = bars(ChartSubject.ROOM, lines);
        Map<String, Long> counted = lines.stream()
                .filter(line -> line.custodian().roomNumber() != null)
                .collect(Collectors.groupingBy(
                        line -> String.valueOf(line.custodian().roomNumber()), Collectors.counting()));
        assertThat(rooms).hasSize(22);
        assertThat(rooms.subList(0, 20))
                .allMatch(bar -> Long.valueOf(bar.devices()).equals(counted.get(bar.band())));
        assertThat(rooms.subList(0, 20).stream().map(bar -> -bar.devices())).isSorted();
        assertThat(rooms.get(20).band()).isEqualTo(ChartSubject.OTHERS);
        assertThat(rooms.get(21).band()).isEqualTo(ChartSubject.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, Y0",
        "2025-09-02, Y0",
        "2025-09-01, Y1",
        "2023-09-02, Y1",
        "2023-09-01, Y3",
        "2020-09-01, Y6",
        "2017-09-01, Y9",
        "2027-01-01, Y0",
    })
    void an_age_is_counted_in_whole_years(LocalDate acquired, String band) {
        assertThat(only(ChartSubject.AGE, line(null, 1, null, acquired, null))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 99999, V0",
        "1, 100000, V1000",
        "48, 4799999, V0",
        "48, 4800000, V1000",
        "1, 500000, V5000",
        "1, 999999, V5000",
        "1, 1000000, V10000",
        "1, 5000000, V50000",
    })
    void a_value_is_that_of_one_piece(int quantity, long fen, String band) {
        assertThat(only(ChartSubject.VALUE, line(null, quantity, fen, null, null)))
                .isEqualTo(band);
    }

    @Test
    void what_is_not_stated_has_a_bar_of_its_own() {
        LedgerLine bare = line(null, 1, null, null, null);
        assertThat(ChartSubject.values()).allMatch(by -> only(by, bare).equals(ChartSubject.NONE));
    }
}
