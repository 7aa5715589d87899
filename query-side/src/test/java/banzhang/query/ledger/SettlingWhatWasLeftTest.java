package banzhang.query.ledger;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.ledger.LedgerChange.Kind;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("台账 · 未结了结")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlingWhatWasLeftTest {
    private static final DeviceId DEVICE = SampleSchool.PROJECTOR;
    private static final HandoverId SHEET = new HandoverId("h-left");
    private static final HandoverId OTHER = new HandoverId("h-other");
    private static final Instant LEFT = Story.START.plus(Duration.ofDays(10));
    private static final Instant SETTLED = Story.START.plus(Duration.ofDays(20));
    private static final Instant ENTERED = Story.START.plus(Duration.ofDays(40));
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool();

    @AfterEach
    void close() {
        views.close();
    }

    /// 王老师 was to hand 投影仪 over; it was found so and stayed with 王老师.
    private Story left(Finding finding) {
        return story.registered(DEVICE, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .moved(DEVICE, story.store(), Story.wang(), Finding.COMPLETE, Story.START.plusSeconds(60))
                .opened(SHEET, Story.li(), items(), LEFT)
                .completed(SHEET, List.of(), List.of(new Residue(DEVICE, finding)), LEFT);
    }

    private static List<Item> items() {
        return List.of(new Item(DEVICE, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of()));
    }

    private Story settled(HandoverId sheet, @Nullable String accessory, Outcome outcome, Instant at) {
        return story.tell(
                "Handover",
                sheet.value(),
                new ResidueSettled(
                        sheet, SampleSchool.SCHOOL, DEVICE, accessory, outcome, "核实", SampleSchool.CHEN, at));
    }

    private LedgerLine line(AsOf at) {
        return views.get(Ledger.class)
                .school(chen(), at, LedgerFilter.NONE, 1, 50)
                .lines()
                .getFirst();
    }

    private long last() {
        return story.told().size() - 1L;
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, FOUND, COMPLETE, 齐全（找回）",
        "MISSING, REPAIRED, COMPLETE, 齐全（修复）",
        "MISSING, WRITTEN_OVER, MISSING, 缺失（转损失处理）",
        "DAMAGED, REPAIRED, COMPLETE, 齐全（修复）",
        "DAMAGED, WRITTEN_OVER, DAMAGED, 损坏（转损失处理）",
        // that it was found does not mend it
        "DAMAGED, FOUND, DAMAGED, 损坏（找回）"
    })
    void what_was_found_again_or_mended_is_whole_and_what_goes_on_as_a_loss_says_so(
            Finding finding, Outcome outcome, Finding after, String words) {
        left(finding);
        views.with(settled(SHEET, null, outcome, SETTLED));
        assertThat(line(AsOf.now()).condition()).isEqualTo(after);
        assertThat(line(AsOf.now()).settled()).isEqualTo(outcome);
        assertThat(line(AsOf.now()).conditionInWords()).isEqualTo(words);
        assertThat(line(AsOf.at(SETTLED)).condition()).isEqualTo(after);
        assertThat(line(AsOf.at(SETTLED.minusNanos(1))).conditionInWords()).isEqualTo(finding.term());
    }

    @Test
    void entered_late_it_counts_from_when_it_happened_and_was_not_known_before() {
        left(Finding.MISSING);
        long known = last();
        story.recordedAt(ENTERED);
        views.with(settled(SHEET, null, Outcome.FOUND, SETTLED));
        assertThat(line(AsOf.at(SETTLED)).condition()).isEqualTo(Finding.COMPLETE);
        assertThat(line(AsOf.at(SETTLED).knownAt(known)).condition()).isEqualTo(Finding.MISSING);
        assertThat(line(AsOf.now().knownAt(known)).condition()).isEqualTo(Finding.MISSING);
        assertThat(line(AsOf.at(LEFT)).condition()).isEqualTo(Finding.MISSING);
    }

    @Test
    void an_accessory_that_was_found_says_nothing_of_the_device() {
        left(Finding.MISSING);
        views.with(settled(SHEET, "遥控器", Outcome.FOUND, SETTLED));
        assertThat(line(AsOf.now()).conditionInWords()).isEqualTo("缺失");
    }

    @Test
    void what_a_later_sheet_found_is_that_sheets_to_say() {
        left(Finding.MISSING)
                .opened(OTHER, Story.li(), items(), SETTLED)
                .completed(OTHER, List.of(), List.of(new Residue(DEVICE, Finding.DAMAGED)), SETTLED);
        views.with(settled(SHEET, null, Outcome.FOUND, ENTERED));
        assertThat(line(AsOf.now()).conditionInWords()).isEqualTo("损坏");
    }

    @Test
    void gone_on_to_somebody_else_it_is_as_it_was_taken_over() {
        left(Finding.DAMAGED).moved(DEVICE, Story.wang(), Story.li(), Finding.DAMAGED, SETTLED);
        views.with(settled(SHEET, null, Outcome.REPAIRED, ENTERED));
        assertThat(line(AsOf.now()).conditionInWords()).isEqualTo("损坏");
    }

    @Test
    void charts_filters_and_comparisons_follow() {
        left(Finding.MISSING);
        views.with(settled(SHEET, null, Outcome.FOUND, SETTLED));
        Ledger ledger = views.get(Ledger.class);
        LedgerFilter missing = new LedgerFilter(null, null, null, null, null, null, Finding.MISSING, null);
        assertThat(ledger.open(chen(), AsOf.at(LEFT)).lines(missing)).hasSize(1);
        assertThat(ledger.open(chen(), AsOf.now()).lines(missing)).isEmpty();
        assertThat(counted(ledger.open(chen(), AsOf.now()))).containsExactly(tuple("COMPLETE", 1L));
        LedgerComparison compared = ledger.compare(chen(), AsOf.at(LEFT), AsOf.now(), LedgerFilter.NONE);
        assertThat(compared.changed()).extracting(LedgerChange::kinds).containsExactly(Set.of(Kind.CONDITION));
        assertThat(ledger.compare(chen(), AsOf.at(LEFT), AsOf.now(), missing).left())
                .hasSize(1);
    }

    private static List<Tuple> counted(OpenLedger open) {
        return open.charts(LedgerFilter.NONE, LocalDate.parse("2026-11-26")).charts().stream()
                .filter(chart -> chart.by() == ChartSubject.CONDITION)
                .flatMap(chart -> chart.bars().stream())
                .filter(bar -> bar.devices() > 0)
                .map(bar -> tuple(bar.band(), bar.devices()))
                .toList();
    }
}
