package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.CorrectionEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("更正 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingCorrectionsTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final Instant PROPOSED = Story.START.plus(Duration.ofDays(1));
    private static final Instant DECIDED = Story.START.plus(Duration.ofDays(2));
    private static final Instant AGAIN = Story.START.plus(Duration.ofDays(3));
    private static final CardChange TO_BENQ = new CardChange("brand", "爱普生", "明基");
    private static final CardChange TO_SONY = new CardChange("brand", "明基", "索尼");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story =
            Story.ofSampleSchool().registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_proposal_changes_no_ledger() {
        views.with(tell(proposed("k-1", TO_BENQ)));

        assertThat(brandAt(AsOf.now())).containsExactly("爱普生");
        assertThat(states()).containsExactly(CorrectionState.OPEN);
    }

    @Test
    void a_confirmed_correction_shows_from_then_on_and_earlier_ledgers_keep_the_old() {
        views.with(tell(
                proposed("k-1", TO_BENQ),
                confirmed("k-1", TO_BENQ, DECIDED),
                proposed("k-2", TO_SONY),
                confirmed("k-2", TO_SONY, AGAIN)));

        assertThat(brandAt(AsOf.at(DECIDED.minusMillis(1)))).containsExactly("爱普生");
        assertThat(brandAt(AsOf.at(DECIDED))).containsExactly("明基");
        assertThat(brandAt(AsOf.at(AGAIN.minusMillis(1)))).containsExactly("明基");
        assertThat(brandAt(AsOf.now())).containsExactly("索尼");
    }

    @Test
    void what_was_known_before_a_correction_shows_the_card_uncorrected_whatever_the_day() {
        views.with(tell(
                proposed("k-1", TO_BENQ),
                confirmed("k-1", TO_BENQ, DECIDED),
                proposed("k-2", TO_SONY),
                confirmed("k-2", TO_SONY, AGAIN)));
        long end = story.told().size() - 1L;

        assertThat(brandAt(AsOf.now().knownAt(end))).containsExactly("索尼");
        assertThat(brandAt(AsOf.now().knownAt(end - 1))).containsExactly("明基");
        assertThat(brandAt(AsOf.at(AGAIN).knownAt(end - 2))).containsExactly("明基");
        assertThat(brandAt(AsOf.now().knownAt(end - 3))).containsExactly("爱普生");
        assertThat(brandAt(AsOf.at(DECIDED.minusMillis(1)).knownAt(end))).containsExactly("爱普生");
    }

    @Test
    void the_card_as_registered_stays_in_the_history() {
        views.with(tell(proposed("k-1", TO_BENQ), confirmed("k-1", TO_BENQ, DECIDED)));

        List<HistoryEntry> timeline = views.get(DeviceHistory.class).timeline(chen(), PROJECTOR);
        assertThat(timeline.stream().map(HistoryEntry::name))
                .containsExactly("device.registered", "correction.proposed", "correction.confirmed");
        assertThat(timeline.getFirst().payload()).contains("爱普生").doesNotContain("明基");
        assertThat(timeline.getLast().summary()).isEqualTo("爱普生 → 明基");
    }

    @Test
    void a_proposal_whose_field_was_corrected_otherwise_is_marked() {
        views.with(tell(
                proposed("k-1", TO_BENQ),
                proposed("k-2", new CardChange("brand", "爱普生", "索尼")),
                confirmed("k-1", TO_BENQ, DECIDED)));

        assertThat(list(chen(), Set.of(CorrectionState.OPEN)))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(new CorrectionId("k-2")))
                .satisfies(one -> assertThat(one.overtaken()).isTrue());
    }

    @Test
    void one_that_was_rejected_or_withdrawn_says_by_whom_and_why() {
        views.with(tell(
                proposed("k-1", TO_BENQ),
                new CorrectionRejected(
                        new CorrectionId("k-1"), PROJECTOR, SampleSchool.SCHOOL, "铭牌无误", SampleSchool.ZHOU, DECIDED),
                proposed("k-2", TO_BENQ),
                new CorrectionWithdrawn(
                        new CorrectionId("k-2"), PROJECTOR, SampleSchool.SCHOOL, SampleSchool.CHEN, DECIDED)));

        assertThat(list(chen(), Set.of()).stream().map(CorrectionView::ending))
                .containsExactly(
                        new CorrectionView.Decision(SampleSchool.CHEN, "陈主任", DECIDED, null),
                        new CorrectionView.Decision(SampleSchool.ZHOU, "周审计", DECIDED, "铭牌无误"));
        assertThat(brandAt(AsOf.now())).containsExactly("爱普生");
    }

    @Test
    void a_head_teacher_sees_none_of_a_device_the_class_never_held() {
        views.with(tell(proposed("k-1", TO_BENQ)));
        Caller wang = ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);

        assertThat(list(wang, Set.of())).isEmpty();
        assertThatThrownBy(() -> views.get(Corrections.class).ofDevice(wang, PROJECTOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        views.with(tell(proposed("k-1", TO_BENQ), confirmed("k-1", TO_BENQ, DECIDED)));
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
    }

    private Story tell(CorrectionEvent... events) {
        for (CorrectionEvent event : events) {
            story.tell("Device", PROJECTOR.value(), event);
        }
        return story;
    }

    private static CorrectionProposed proposed(String id, CardChange change) {
        return new CorrectionProposed(
                new CorrectionId(id),
                PROJECTOR,
                SampleSchool.SCHOOL,
                List.of(change),
                "登记时抄错铭牌",
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                PROPOSED,
                PROPOSED);
    }

    private static CorrectionConfirmed confirmed(String id, CardChange change, Instant at) {
        return new CorrectionConfirmed(
                new CorrectionId(id),
                PROJECTOR,
                SampleSchool.SCHOOL,
                List.of(change),
                SampleSchool.GAO,
                Authentication.PASSWORD,
                at,
                at);
    }

    private List<String> brandAt(AsOf at) {
        return views.get(Ledger.class).school(chen(), at, LedgerFilter.NONE, 1, 50).lines().stream()
                .map(LedgerLine::brand)
                .toList();
    }

    private List<CorrectionView> list(Caller caller, Set<CorrectionState> states) {
        return views.get(Corrections.class).list(caller, states);
    }

    private List<CorrectionState> states() {
        return list(chen(), Set.of()).stream().map(CorrectionView::state).toList();
    }
}
