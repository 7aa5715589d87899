package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegroupingEvent;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.CardTexts;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Fen;
import banzhang.events.value.Finding;
import banzhang.events.value.RegroupingId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.CustodyEntry;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.query.ledger.Leaving;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.ledger.LedgerSums;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("拆卡与并卡 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRegroupingsTest {
    private static final DeviceId WHOLE = new DeviceId("d-whole");
    private static final DeviceId ONE = new DeviceId("d-one");
    private static final DeviceId TWO = new DeviceId("d-two");
    private static final DeviceId AGAIN = new DeviceId("d-again");
    private static final RegroupingId SPLIT = new RegroupingId("g-1");
    private static final RegroupingId MERGE = new RegroupingId("g-2");
    private static final Instant ISSUED = Story.START.plus(Duration.ofDays(1));
    private static final Instant DIVIDED = Story.START.plus(Duration.ofDays(2));
    private static final Instant JOINED = Story.START.plus(Duration.ofDays(3));
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool()
            .registered(WHOLE, "YX-1", card(3, 10_000), Story.START)
            .moved(WHOLE, Custodian.store(SampleSchool.SCHOOL), Story.wang(), Finding.COMPLETE, ISSUED);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_proposal_takes_nothing_out_of_the_ledger() {
        views.with(tell(proposed()));

        assertThat(devicesAt(AsOf.now())).containsExactly(WHOLE);
        assertThat(list(Set.of(CorrectionState.OPEN)).stream().map(RegroupingView::after))
                .containsExactly(List.of(
                        new RegroupingView.Outcome(null, AssetCode.of("YX-1"), 1, 3_333L),
                        new RegroupingView.Outcome(null, AssetCode.of("YX-2"), 2, 6_667L)));
        assertThat(views.get(Regroupings.class).lineage(chen(), WHOLE).isNone()).isTrue();
    }

    @Test
    void the_new_cards_are_in_the_ledger_from_then_on_and_the_old_one_in_those_of_before() {
        divided();
        views.with(story);

        assertThat(devicesAt(AsOf.now())).containsExactly(ONE, TWO);
        assertThat(devicesAt(AsOf.at(DIVIDED))).containsExactly(ONE, TWO);
        assertThat(devicesAt(AsOf.at(DIVIDED.minusMillis(1)))).containsExactly(WHOLE);
        long before = story.told().size() - 6L;
        assertThat(devicesAt(AsOf.now().knownAt(before))).containsExactly(WHOLE);
        assertThat(devicesAt(AsOf.at(DIVIDED).knownAt(before))).containsExactly(WHOLE);
        assertThat(devicesAt(AsOf.now().knownAt(story.told().size() - 1L))).containsExactly(ONE, TWO);
    }

    @Test
    void number_and_value_are_the_same_at_every_moment_and_custody_has_no_hole() {
        divided();
        joined();
        views.with(story);

        for (Instant at = ISSUED; at.isBefore(JOINED.plus(Duration.ofDays(1))); at = at.plus(Duration.ofHours(6))) {
            LedgerSums sums = sums(AsOf.at(at));
            assertThat(List.of(sums.quantity(), sums.valueFen()))
                    .as("at %s", at)
                    .isEqualTo(List.of(3L, 10_000L));
        }
        List<CustodyEntry> held = Stream.of(WHOLE, ONE, AGAIN)
                .flatMap(device -> views.get(DeviceHistory.class).custody(chen(), device).stream())
                .toList();
        for (int at = 1; at < held.size(); at++) {
            assertThat(held.get(at).from()).isEqualTo(held.get(at - 1).until());
        }
        assertThat(held.getLast().until()).isNull();
        assertThat(held.subList(1, held.size()).stream()
                        .map(one -> one.custodian().name())
                        .distinct())
                .containsExactly("一(1)班");
    }

    @Test
    void each_card_leads_to_those_before_and_after_it() {
        divided();
        joined();
        views.with(story);
        Regroupings regroupings = views.get(Regroupings.class);

        assertThat(ids(regroupings.lineage(chen(), WHOLE).successors())).containsExactly(ONE, TWO);
        assertThat(ids(regroupings.lineage(chen(), ONE).predecessors())).containsExactly(WHOLE);
        assertThat(ids(regroupings.lineage(chen(), ONE).successors())).containsExactly(AGAIN);
        assertThat(ids(regroupings.lineage(chen(), AGAIN).predecessors())).containsExactly(ONE, TWO);
        assertThat(list(Set.of())).as("a merging of two cards is one").hasSize(2);
        DeviceHistory history = views.get(DeviceHistory.class);
        assertThat(history.card(chen(), WHOLE).leftBy()).isEqualTo(Leaving.SPLIT);
        assertThat(history.card(chen(), TWO).leftBy()).isEqualTo(Leaving.MERGED);
        assertThat(history.timeline(chen(), ONE).stream().map(HistoryEntry::name))
                .containsExactly("device.registered", "card.succeeded", "card.merge-proposed", "card.merged");
        assertThat(history.timeline(chen(), WHOLE).stream().map(HistoryEntry::summary))
                .contains("拆为 YX-1 ×1、YX-2 ×2;理由:分开管理", "离开台账,由 2 张新卡片承接");
    }

    @Test
    void a_teacher_sees_the_cards_of_the_own_class_only() {
        divided();
        story.moved(TWO, Story.wang(), Story.li(), Finding.COMPLETE, JOINED);
        views.with(story);
        var li = ViewsByHand.headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2);

        Lineage ofTwo = views.get(Regroupings.class).lineage(li, TWO);
        assertThat(ofTwo.isNone()).as("the old card was never with the class").isTrue();
    }

    @Test
    void how_it_was_decided_is_listed_and_taken_in_twice_nothing_is_different() {
        views.with(tell(
                proposed(),
                new RegroupingRejected(SPLIT, WHOLE, SampleSchool.SCHOOL, "先盘点", SampleSchool.ZHOU, DIVIDED)));
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
        assertThat(list(Set.of(CorrectionState.REJECTED)).stream().map(RegroupingView::ending))
                .containsExactly(new CorrectionView.Decision(SampleSchool.ZHOU, "周审计", DIVIDED, "先盘点"));
        assertThat(devicesAt(AsOf.now())).containsExactly(WHOLE);
    }

    private void divided() {
        tell(
                proposed(),
                new CardSplit(
                        SPLIT,
                        WHOLE,
                        SampleSchool.SCHOOL,
                        List.of(ONE, TWO),
                        SampleSchool.ZHOU,
                        Authentication.PASSWORD,
                        DIVIDED,
                        DIVIDED));
        enter(ONE, "YX-1", card(1, 3_333), List.of(WHOLE), SPLIT, DIVIDED);
        enter(TWO, "YX-2", card(2, 6_667), List.of(WHOLE), SPLIT, DIVIDED);
    }

    private void joined() {
        List<DeviceId> cards = List.of(ONE, TWO);
        for (DeviceId card : cards) {
            tell(new CardMergeProposed(
                    MERGE,
                    card,
                    SampleSchool.SCHOOL,
                    cards,
                    AssetCode.of("YX-1"),
                    "又合到一起",
                    SampleSchool.CHEN,
                    Authentication.PASSWORD,
                    DIVIDED,
                    DIVIDED));
        }
        for (DeviceId card : cards) {
            tell(new CardMerged(
                    MERGE,
                    card,
                    SampleSchool.SCHOOL,
                    AGAIN,
                    SampleSchool.ZHOU,
                    Authentication.PASSWORD,
                    JOINED,
                    JOINED));
        }
        enter(AGAIN, "YX-1", card(3, 10_000), cards, MERGE, JOINED);
    }

    private void enter(DeviceId device, String code, AssetCard card, List<DeviceId> from, RegroupingId by, Instant at) {
        story.tell(
                "Device",
                device.value(),
                new DeviceRegistered(device, SampleSchool.SCHOOL, AssetCode.of(code), card, Story.wang(), null, at));
        tell(new CardSucceeded(by, device, SampleSchool.SCHOOL, from, at));
    }

    private Story tell(RegroupingEvent... events) {
        for (RegroupingEvent event : events) {
            story.tell("Device", event.device().value(), event);
        }
        return story;
    }

    private static CardSplitProposed proposed() {
        return new CardSplitProposed(
                SPLIT,
                WHOLE,
                SampleSchool.SCHOOL,
                List.of(
                        new CardShare(AssetCode.of("YX-1"), 1, new Fen(3_333), null, List.of()),
                        new CardShare(AssetCode.of("YX-2"), 2, new Fen(6_667), null, List.of())),
                "分开管理",
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                ISSUED,
                ISSUED);
    }

    private static AssetCard card(int quantity, long fen) {
        return CardTexts.saying(
                AssetCard.named("音箱"), Map.of("quantity", Integer.toString(quantity), "value", Long.toString(fen)));
    }

    private List<RegroupingView> list(Set<CorrectionState> states) {
        return views.get(Regroupings.class).list(chen(), states);
    }

    private static List<DeviceId> ids(List<LinkedCard> cards) {
        return cards.stream().map(LinkedCard::device).toList();
    }

    private LedgerSums sums(AsOf at) {
        return views.get(Ledger.class)
                .school(chen(), at, LedgerFilter.NONE, 1, 50)
                .sums();
    }

    private List<DeviceId> devicesAt(AsOf at) {
        return views.get(Ledger.class).school(chen(), at, LedgerFilter.NONE, 1, 50).lines().stream()
                .map(LedgerLine::device)
                .toList();
    }
}
