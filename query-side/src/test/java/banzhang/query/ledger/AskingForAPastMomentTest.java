package banzhang.query.ledger;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.ImportId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.CustodyEntry;
import banzhang.query.history.DeviceHistory;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("台账 · 以往时点")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForAPastMomentTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final Instant REGISTERED = Story.START;
    private static final Instant TO_WANG = Story.START.plus(Duration.ofDays(10));
    private static final Instant TO_LI = Story.START.plus(Duration.ofDays(20));
    private final ViewsByHand views = new ViewsByHand();

    @AfterEach
    void close() {
        views.close();
    }

    /// Store → 王老师 → 李老师, directly.
    private void tellTheProjector() {
        Story story = Story.ofSampleSchool();
        views.with(story.registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), REGISTERED)
                .moved(PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, TO_WANG)
                .moved(PROJECTOR, Story.wang(), Story.li(), Finding.DAMAGED, TO_LI));
    }

    private List<String> holdersAt(Instant moment) {
        return views.get(Ledger.class).school(chen(), AsOf.at(moment), LedgerFilter.NONE, 1, 50).lines().stream()
                .map(line -> line.custodian().line())
                .toList();
    }

    private List<String> holdersDuring(Instant from, Instant until) {
        return views.get(DeviceHistory.class).heldDuring(chen(), PROJECTOR, from, until, AsOf.now()).stream()
                .map(entry -> entry.custodian().name())
                .toList();
    }

    @Test
    void before_it_was_registered_nobody_holds_it() {
        tellTheProjector();
        assertThat(holdersAt(REGISTERED.minusNanos(1))).isEmpty();
        assertThat(views.get(DeviceHistory.class).custody(chen(), PROJECTOR, AsOf.at(REGISTERED.minusNanos(1))))
                .isEmpty();
    }

    @Test
    void the_very_instant_of_a_handover_is_the_receivers() {
        tellTheProjector();
        assertThat(holdersAt(REGISTERED)).containsExactly("库房");
        assertThat(holdersAt(TO_WANG.minusNanos(1))).containsExactly("库房");
        assertThat(holdersAt(TO_WANG)).containsExactly("一(1)班 王老师 A101");
        assertThat(holdersAt(TO_LI.minusNanos(1))).containsExactly("一(1)班 王老师 A101");
        assertThat(holdersAt(TO_LI)).containsExactly("一(2)班 李老师 A102");
    }

    @Test
    void a_direct_handover_ends_the_first_holders_custody() {
        tellTheProjector();
        List<CustodyEntry> custody = views.get(DeviceHistory.class).custody(chen(), PROJECTOR);
        assertThat(custody).extracting(CustodyEntry::from).containsExactly(REGISTERED, TO_WANG, TO_LI);
        assertThat(custody).extracting(CustodyEntry::until).containsExactly(TO_WANG, TO_LI, null);
        assertThat(custody)
                .extracting(CustodyEntry::condition)
                .containsExactly(null, Finding.COMPLETE, Finding.DAMAGED);
    }

    @Test
    void who_took_it_over_before_the_window_and_held_it_throughout_is_in_the_window() {
        tellTheProjector();
        assertThat(holdersDuring(TO_WANG.plusSeconds(60), TO_WANG.plusSeconds(120)))
                .containsExactly("一(1)班");
        assertThat(holdersDuring(TO_LI.plusSeconds(60), TO_LI.plusSeconds(120))).containsExactly("一(2)班");
    }

    @Test
    void a_window_ends_before_its_last_instant() {
        tellTheProjector();
        assertThat(holdersDuring(REGISTERED, TO_WANG)).containsExactly("库房");
        assertThat(holdersDuring(REGISTERED, TO_WANG.plusNanos(1))).containsExactly("库房", "一(1)班");
        assertThat(holdersDuring(TO_WANG, TO_WANG)).containsExactly("一(1)班");
        assertThat(holdersDuring(REGISTERED.minusSeconds(9), REGISTERED)).isEmpty();
    }

    @Test
    void a_date_means_the_end_of_that_day_in_shanghai() {
        Instant midnight = Instant.parse("2026-09-30T16:00:00Z");
        Story story = Story.ofSampleSchool();
        views.with(story.registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), REGISTERED)
                .moved(PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, midnight));
        Ledger ledger = views.get(Ledger.class);
        assertThat(kindAt(ledger, AsOf.endOf(LocalDate.parse("2026-09-30")))).isEqualTo(Custodian.Kind.STORE);
        assertThat(kindAt(ledger, AsOf.endOf(LocalDate.parse("2026-10-01")))).isEqualTo(Custodian.Kind.CLASS);
    }

    private static Custodian.Kind kindAt(Ledger ledger, AsOf at) {
        return ledger.school(chen(), at, LedgerFilter.NONE, 1, 50)
                .lines()
                .getFirst()
                .custodian()
                .kind();
    }

    @Test
    void what_is_stated_as_earlier_than_what_was_recorded_before_begins_when_that_did() {
        Story story = Story.ofSampleSchool();
        views.with(story.registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), TO_WANG)
                .moved(PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, TO_LI)
                .recordedAt(TO_LI)
                .moved(PROJECTOR, Story.wang(), Story.li(), Finding.COMPLETE, REGISTERED));
        List<CustodyEntry> custody = views.get(DeviceHistory.class).custody(chen(), PROJECTOR);
        assertThat(custody).extracting(CustodyEntry::from).containsExactly(TO_WANG, TO_LI, TO_LI);
        assertThat(custody).extracting(CustodyEntry::late).containsExactly(false, false, true);
        assertThat(custody.getLast().happenedAt()).isEqualTo(REGISTERED);
        assertThat(holdersAt(TO_LI)).containsExactly("一(2)班 李老师 A102");
    }

    @Test
    void recorded_exactly_a_day_later_is_not_late_yet() {
        Story story = Story.ofSampleSchool();
        views.with(story.recordedAt(REGISTERED.plus(Duration.ofHours(24)))
                .registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), REGISTERED)
                .recordedAt(REGISTERED.plus(Duration.ofHours(24)).plusNanos(1))
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), REGISTERED));
        assertThat(views.get(Ledger.class)
                        .school(chen(), AsOf.now(), LedgerFilter.NONE, 1, 50)
                        .lines())
                .extracting(line -> line.assetCode().value(), LedgerLine::late)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("DN-0001", true),
                        org.assertj.core.api.Assertions.tuple("TY-0001", false));
    }

    @Test
    void a_batch_is_in_no_ledger_before_its_completion_and_whole_from_then_on() {
        ImportId batch = new ImportId("i-1");
        Story story = Story.ofSampleSchool()
                .begun(batch, 2, REGISTERED)
                .registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), batch, REGISTERED)
                .registered(SampleSchool.COMPUTER, "DN-0001", SampleSchool.computerCard(), batch, REGISTERED)
                .advanced(batch, 2, REGISTERED);
        views.with(story);
        Ledger ledger = views.get(Ledger.class);
        assertThat(ledger.school(chen(), AsOf.now(), LedgerFilter.NONE, 1, 50).lines())
                .isEmpty();
        views.take(
                new Story(SampleSchool.SCHOOL)
                        .completed(batch, 2, TO_WANG)
                        .told()
                        .getFirst(),
                100);
        assertThat(ledger.school(chen(), AsOf.now(), LedgerFilter.NONE, 1, 50).sums())
                .isEqualTo(new LedgerSums(2, 2, 920_000, 0));
        assertThat(holdersAt(TO_WANG.minusNanos(1))).isEmpty();
        assertThat(holdersAt(TO_WANG)).containsExactly("库房", "库房");
    }

    @Test
    void a_withdrawn_batch_is_never_in_a_ledger() {
        ImportId batch = new ImportId("i-1");
        views.with(Story.ofSampleSchool()
                .begun(batch, 2, REGISTERED)
                .registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), batch, REGISTERED)
                .withdrawn(batch, TO_WANG));
        assertThat(holdersAt(TO_LI)).isEmpty();
        assertThat(views.get(Ledger.class).imports(chen()))
                .extracting(ImportEntry::state)
                .containsExactly(ImportEntry.State.WITHDRAWN);
    }
}
