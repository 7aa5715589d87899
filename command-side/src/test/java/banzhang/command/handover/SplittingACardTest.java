package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.claimed;
import static banzhang.command.handover.Cast.listed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.open;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.registered;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.COMPUTER_CODE;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.register.ConfirmRegrouping;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ProposeSplit;
import banzhang.command.register.RegroupingRefusal;
import banzhang.command.register.RejectRegrouping;
import banzhang.command.register.WithdrawRegrouping;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardShare;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Fen;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.RegroupingId;
import banzhang.events.value.ReversalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("拆卡")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SplittingACardTest {
    private static final RegroupingId FIRST = new RegroupingId("g-1");
    private static final RegroupingId SECOND = new RegroupingId("g-2");
    private static final DeviceId SPEAKERS = new DeviceId("d-speakers");
    private static final AssetCode CODE = AssetCode.of("YX-1");
    private static final AssetCode OTHER = AssetCode.of("YX-2");
    private static final DeviceId ONE = new DeviceId("d-g-1-1");
    private static final DeviceId TWO = new DeviceId("d-g-1-2");
    private static final Caller BY_GAO = Cast.caller(GAO, new Grant(Office.ADMINISTRATOR, null));
    private static final String WHY = "两对音箱分到两个班";
    /// Three pieces for 100.00 yuan: it does not divide.
    private static final AssetCard CARD = card(3, 10_000L, "遥控器\n电源线 ×3");

    @Test
    void general_affairs_proposes_and_the_value_is_divided_by_the_pieces() {
        office().when(propose(FIRST, WHY, BY_CHEN, share(CODE, 1, null, "遥控器"), share(OTHER, 2, null, "电源线 ×3")))
                .expect(proposed(share(CODE, 1, 3_333L, "遥控器"), share(OTHER, 2, 6_667L, "电源线 ×3")));
    }

    @Test
    void a_second_person_confirms_and_the_new_cards_take_the_old_ones_place_in_one_append() {
        office(proposed())
                .when(confirm(BY_GAO))
                .expectOneAppend(
                        split(at(4)),
                        new AssetCodeReleased(SCHOOL, CODE, SPEAKERS, at(4)),
                        new AssetCodeClaimed(SCHOOL, CODE, ONE, at(4)),
                        successor(ONE, CODE, card(1, 3_333L, "遥控器"), STORE, at(4)),
                        new CardSucceeded(FIRST, ONE, SCHOOL, List.of(SPEAKERS), at(4)),
                        new AssetCodeClaimed(SCHOOL, OTHER, TWO, at(4)),
                        successor(TWO, OTHER, card(2, 6_667L, "电源线 ×3"), STORE, at(4)),
                        new CardSucceeded(FIRST, TWO, SCHOOL, List.of(SPEAKERS), at(4)));
    }

    @Test
    void the_new_cards_are_with_whom_the_old_one_was_and_not_before_he_had_it() {
        CustodyEvent away = moved(SPEAKERS, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET);
        assertThat(office(proposed(), away).when(confirm(BY_GAO, at(2))).journal())
                .contains(split(at(2), at(3)), successor(ONE, CODE, card(1, 3_333L, "遥控器"), WANGS_CLASS, at(3)));
    }

    @Test
    void number_value_and_accessories_add_up_or_it_is_not_proposed() {
        refused(RegroupingRefusal.SHARES_INVALID, share(CODE, 3, null, "遥控器"));
        refused(RegroupingRefusal.ASSET_CODES_REPEAT, share(CODE, 1, null, ""), share(CODE, 2, null, ""));
        refused(RegroupingRefusal.QUANTITIES_DO_NOT_SUM, share(CODE, 1, null, ""), share(OTHER, 1, null, ""));
        refused(RegroupingRefusal.VALUES_DO_NOT_SUM, share(CODE, 1, 3_333L, ""), share(OTHER, 2, 6_666L, ""));
        refused(RegroupingRefusal.VALUES_DO_NOT_SUM, share(CODE, 1, 10_000L, ""), share(OTHER, 2, null, ""));
        refused(RegroupingRefusal.ACCESSORIES_DO_NOT_SUM, share(CODE, 1, null, "遥控器"), share(OTHER, 2, null, ""));
        refused(
                RegroupingRefusal.ACCESSORIES_DO_NOT_SUM,
                share(CODE, 1, null, "遥控器\n笔"),
                share(OTHER, 2, null, "电源线 ×3"));
    }

    @Test
    void a_code_another_device_bears_is_not_given_again() {
        office(registered(COMPUTER, COMPUTER_CODE, AssetCard.named("电脑"), null), claimed(COMPUTER, COMPUTER_CODE))
                .refuses(propose(FIRST, WHY, BY_CHEN, shares(CODE, COMPUTER_CODE)), DeviceRefusal.ASSET_CODE_TAKEN);
        office(proposed(), registered(COMPUTER, OTHER, AssetCard.named("电脑"), null), claimed(COMPUTER, OTHER))
                .refuses(confirm(BY_GAO), DeviceRefusal.ASSET_CODE_TAKEN);
    }

    @Test
    void what_waits_or_is_open_comes_first() {
        office(proposed())
                .refuses(propose(SECOND, WHY, BY_LIN, shares(CODE, OTHER)), RegroupingRefusal.REGROUPING_WAITS);
        CustodyEvent correction = new CorrectionProposed(
                new CorrectionId("k-1"),
                SPEAKERS,
                SCHOOL,
                List.of(new CardChange("brand", null, "明基")),
                "抄漏",
                CHEN,
                Authentication.PASSWORD,
                at(3),
                at(3));
        CustodyEvent reversal = new ReversalProposed(
                new ReversalId("x-1"), SPEAKERS, SCHOOL, "重复", CHEN, Authentication.PASSWORD, at(3), at(3));
        Item item = new Item(SPEAKERS, CODE, "音箱", 3, List.of());
        for (Map.Entry<RegroupingRefusal, CustodyEvent[]> blocked : Map.of(
                        RegroupingRefusal.CARD_UNDER_CORRECTION, new CustodyEvent[] {correction},
                        RegroupingRefusal.CARD_UNDER_REVERSAL, new CustodyEvent[] {reversal},
                        RegroupingRefusal.DEVICE_ON_OPEN_SHEET, new CustodyEvent[] {opened(item), listed(SPEAKERS)})
                .entrySet()) {
            office(blocked.getValue()).refuses(propose(FIRST, WHY, BY_CHEN, shares(CODE, OTHER)), blocked.getKey());
            office(proposed()).and(blocked.getValue()).refuses(confirm(BY_GAO), blocked.getKey());
        }
    }

    @Test
    void a_card_changed_since_is_not_split_by_what_it_said() {
        CustodyEvent one = new AccessoryAdded(SPEAKERS, SCHOOL, new Accessory("支架", 1), "补配", CHEN, at(3));
        office(proposed(), one).refuses(confirm(BY_GAO), RegroupingRefusal.ACCESSORIES_DO_NOT_SUM);
    }

    @Test
    void two_people_decide_and_the_first_only_takes_back() {
        office().refuses(propose(FIRST, "", BY_ZHOU, shares(CODE, OTHER)), RegroupingRefusal.NOT_YOURS_TO_REGROUP);
        office().refuses(propose(FIRST, " ", BY_CHEN, shares(CODE, OTHER)), RegroupingRefusal.REASON_MISSING);
        office().refuses(
                        propose(FIRST, "字".repeat(501), BY_CHEN, shares(CODE, OTHER)),
                        RegroupingRefusal.REASON_TOO_LONG);
        office().refuses(propose(FIRST, WHY, BY_STRANGER, shares(CODE, OTHER)), DeviceRefusal.DEVICE_NOT_FOUND);
        office(proposed()).refuses(confirm(BY_CHEN), RegroupingRefusal.PROPOSED_BY_YOU);
        office(proposed()).refuses(confirm(BY_ZHOU), RegroupingRefusal.NOT_YOURS_TO_DECIDE);
        office(proposed()).refuses(reject(WHY, BY_CHEN), RegroupingRefusal.PROPOSED_BY_YOU);
        office(proposed()).refuses(withdraw(BY_LIN), RegroupingRefusal.NOT_PROPOSED_BY_YOU);
        office().refuses(confirm(BY_GAO), RegroupingRefusal.REGROUPING_NOT_FOUND);
        office(proposed())
                .when(reject(WHY, BY_LIN))
                .expect(new RegroupingRejected(FIRST, SPEAKERS, SCHOOL, WHY, Cast.LIN, at(4)));
        office(proposed())
                .when(withdraw(BY_CHEN))
                .expect(new RegroupingWithdrawn(FIRST, SPEAKERS, SCHOOL, CHEN, at(4)));
        office(proposed(), new RegroupingWithdrawn(FIRST, SPEAKERS, SCHOOL, CHEN, at(4)))
                .refuses(confirm(BY_GAO), RegroupingRefusal.REGROUPING_HAS_ENDED);
    }

    @Test
    void nothing_more_becomes_of_a_card_that_was_split() {
        office(proposed(), split(at(4))).refuses(open(BY_CHEN, SPEAKERS), DeviceRefusal.DEVICE_REGROUPED);
        office(proposed(), split(at(4)))
                .refuses(propose(SECOND, WHY, BY_CHEN, shares(CODE, OTHER)), DeviceRefusal.DEVICE_REGROUPED);
        office(proposed(), split(at(4))).refuses(confirm(BY_GAO), DeviceRefusal.DEVICE_REGROUPED);
    }

    private static void refused(RegroupingRefusal refusal, CardShare... shares) {
        office().refuses(propose(FIRST, WHY, BY_CHEN, shares), refusal);
    }

    private static HandoverOffice office(CustodyEvent... more) {
        return HandoverOffice.given(Cast.classOpened(), Cast.appointed(WANG))
                .and(registered(SPEAKERS, CODE, CARD, null), claimed(SPEAKERS, CODE))
                .and(more);
    }

    private static AssetCard card(int quantity, long fen, String accessories) {
        return CardTexts.saying(
                AssetCard.named("音箱"),
                Map.of(
                        "quantity",
                        Integer.toString(quantity),
                        "value",
                        Long.toString(fen),
                        "unit",
                        "只",
                        "accessories",
                        accessories));
    }

    private static CardShare share(AssetCode code, int quantity, @Nullable Long fen, String accessories) {
        List<String> with = accessories.isEmpty() ? List.of() : List.of(accessories.split("\n"));
        return new CardShare(code, quantity, fen == null ? null : new Fen(fen), null, with);
    }

    private static CardShare[] shares(AssetCode one, AssetCode two) {
        return new CardShare[] {share(one, 1, null, "遥控器"), share(two, 2, null, "电源线 ×3")};
    }

    private static ProposeSplit propose(RegroupingId id, String reason, Caller by, CardShare... shares) {
        return new ProposeSplit(id, SPEAKERS, List.of(shares), reason, Authentication.PASSWORD, at(3), by, at(3));
    }

    private static ConfirmRegrouping confirm(Caller by) {
        return confirm(by, at(4));
    }

    private static ConfirmRegrouping confirm(Caller by, Instant at) {
        return new ConfirmRegrouping(FIRST, SPEAKERS, Authentication.PASSWORD, at, by, at);
    }

    private static RejectRegrouping reject(String reason, Caller by) {
        return new RejectRegrouping(FIRST, SPEAKERS, reason, by, at(4));
    }

    private static WithdrawRegrouping withdraw(Caller by) {
        return new WithdrawRegrouping(FIRST, SPEAKERS, by, at(4));
    }

    private static CardSplitProposed proposed() {
        return proposed(share(CODE, 1, 3_333L, "遥控器"), share(OTHER, 2, 6_667L, "电源线 ×3"));
    }

    private static CardSplitProposed proposed(CardShare... shares) {
        return new CardSplitProposed(
                FIRST, SPEAKERS, SCHOOL, List.of(shares), WHY, CHEN, Authentication.PASSWORD, at(3), at(3));
    }

    private static CardSplit split(Instant at) {
        return split(at, at);
    }

    private static CardSplit split(Instant authenticated, Instant at) {
        return new CardSplit(
                FIRST, SPEAKERS, SCHOOL, List.of(ONE, TWO), GAO, Authentication.PASSWORD, authenticated, at);
    }

    private static DeviceRegistered successor(
            DeviceId device, AssetCode code, AssetCard card, Custodian custodian, Instant at) {
        return new DeviceRegistered(device, SCHOOL, code, card, custodian, null, at);
    }
}
