package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceCard;
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

@DisplayName("红字冲销 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingReversalsTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final DeviceId ANEW = new DeviceId("d-ty-anew");
    private static final Instant DECIDED = Story.START.plus(Duration.ofDays(2));
    private static final ReversalId ID = new ReversalId("x-1");
    private final ViewsByHand views = new ViewsByHand();
    private final Story story =
            Story.ofSampleSchool().registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_proposal_takes_nothing_out_of_the_ledger() {
        views.with(tell(proposed()));

        assertThat(devicesAt(AsOf.now())).containsExactly(PROJECTOR);
        assertThat(list(Set.of(CorrectionState.OPEN)).stream().map(ReversalView::id))
                .containsExactly(ID);
        assertThat(card().leftAt()).isNull();
    }

    @Test
    void a_reversed_card_is_in_no_ledger_from_then_on_and_in_those_of_before() {
        views.with(tell(proposed(), reversed(), released())
                .registered(ANEW, "TY-0001", SampleSchool.projectorCard(), DECIDED.plusSeconds(60)));

        assertThat(devicesAt(AsOf.now())).containsExactly(ANEW);
        assertThat(devicesAt(AsOf.at(DECIDED))).isEmpty();
        assertThat(devicesAt(AsOf.at(DECIDED.minusMillis(1)))).containsExactly(PROJECTOR);
        long before = story.told().size() - 4L;
        assertThat(devicesAt(AsOf.now().knownAt(before))).containsExactly(PROJECTOR);
        assertThat(devicesAt(AsOf.now().knownAt(before + 1))).isEmpty();
    }

    @Test
    void its_page_keeps_card_custody_and_reversal() {
        views.with(tell(proposed(), reversed(), released()));
        DeviceHistory history = views.get(DeviceHistory.class);

        assertThat(card().leftAt()).isEqualTo(DECIDED);
        assertThat(card().card()).isEqualTo(SampleSchool.projectorCard());
        assertThat(history.custody(chen(), PROJECTOR))
                .singleElement()
                .satisfies(held -> assertThat(held.until()).isEqualTo(DECIDED));
        assertThat(history.custody(chen(), PROJECTOR, AsOf.at(DECIDED))).isEmpty();
        List<HistoryEntry> timeline = history.timeline(chen(), PROJECTOR);
        assertThat(timeline.stream().map(HistoryEntry::name))
                .containsExactly("device.registered", "reversal.proposed", "card.reversed", "asset-code.released");
        assertThat(timeline.get(2).summary()).isEqualTo("离开台账,编号释放;理由:登记了两次");
    }

    @Test
    void how_it_was_decided_is_listed() {
        views.with(tell(
                proposed(),
                new ReversalRejected(ID, PROJECTOR, SampleSchool.SCHOOL, "两台设备", SampleSchool.ZHOU, DECIDED)));

        assertThat(list(Set.of(CorrectionState.REJECTED)).stream().map(ReversalView::ending))
                .containsExactly(new CorrectionView.Decision(SampleSchool.ZHOU, "周审计", DECIDED, "两台设备"));
        assertThat(list(Set.of(CorrectionState.OPEN))).isEmpty();
        assertThat(devicesAt(AsOf.now())).containsExactly(PROJECTOR);
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        views.with(tell(proposed(), reversed(), released()));
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
    }

    private Story tell(CustodyEvent... events) {
        for (CustodyEvent event : events) {
            boolean code = event instanceof AssetCodeReleased;
            story.tell(code ? "AssetCodeHolder" : "Device", code ? "code-1" : PROJECTOR.value(), event);
        }
        return story;
    }

    private static ReversalProposed proposed() {
        return new ReversalProposed(
                ID,
                PROJECTOR,
                SampleSchool.SCHOOL,
                "登记了两次",
                SampleSchool.CHEN,
                Authentication.PASSWORD,
                Story.START,
                Story.START);
    }

    private static CardReversed reversed() {
        return new CardReversed(
                ID,
                PROJECTOR,
                SampleSchool.SCHOOL,
                "登记了两次",
                SampleSchool.GAO,
                Authentication.PASSWORD,
                DECIDED,
                DECIDED);
    }

    private static AssetCodeReleased released() {
        return new AssetCodeReleased(SampleSchool.SCHOOL, SampleSchool.PROJECTOR_CODE, PROJECTOR, DECIDED);
    }

    private DeviceCard card() {
        return views.get(DeviceHistory.class).card(chen(), PROJECTOR);
    }

    private List<ReversalView> list(Set<CorrectionState> states) {
        return views.get(Reversals.class).list(chen(), states);
    }

    private List<DeviceId> devicesAt(AsOf at) {
        return views.get(Ledger.class).school(chen(), at, LedgerFilter.NONE, 1, 50).lines().stream()
                .map(LedgerLine::device)
                .toList();
    }
}
