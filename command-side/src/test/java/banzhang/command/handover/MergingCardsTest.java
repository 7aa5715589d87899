package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.claimed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.registered;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.register.ConfirmRegrouping;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ProposeMerge;
import banzhang.command.register.RegroupingRefusal;
import banzhang.command.register.WithdrawRegrouping;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardTexts;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.RegroupingId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("并卡")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergingCardsTest {
    private static final RegroupingId ID = new RegroupingId("g-1");
    private static final DeviceId LEFT = new DeviceId("d-left");
    private static final DeviceId RIGHT = new DeviceId("d-right");
    private static final DeviceId BOTH = new DeviceId("d-g-1-1");
    private static final AssetCode LEFT_CODE = AssetCode.of("YX-1");
    private static final AssetCode RIGHT_CODE = AssetCode.of("YX-2");
    private static final Caller BY_GAO = Cast.caller(GAO, new Grant(Office.ADMINISTRATOR, null));
    private static final String WHY = "音箱按对管理";

    @Test
    void each_card_is_told_and_nothing_leaves_yet() {
        office().when(propose(LEFT_CODE, LEFT, RIGHT)).expectOneAppend(proposed(LEFT), proposed(RIGHT));
    }

    @Test
    void a_second_person_confirms_and_one_card_takes_the_place_of_both_in_one_append() {
        AssetCard both = card(Map.of("quantity", "3", "value", "700", "brand", "惠威", "accessories", "电源线 ×3"));
        office(proposed(LEFT), proposed(RIGHT))
                .when(confirm())
                .expectOneAppend(
                        merged(LEFT),
                        new AssetCodeReleased(SCHOOL, LEFT_CODE, LEFT, at(4)),
                        merged(RIGHT),
                        new AssetCodeReleased(SCHOOL, RIGHT_CODE, RIGHT, at(4)),
                        new AssetCodeClaimed(SCHOOL, LEFT_CODE, BOTH, at(4)),
                        new DeviceRegistered(BOTH, SCHOOL, LEFT_CODE, both, STORE, null, at(4)),
                        new CardSucceeded(ID, BOTH, SCHOOL, List.of(LEFT, RIGHT), at(4)));
    }

    @Test
    void what_is_in_other_hands_or_reckoned_from_otherwise_stays_apart() {
        CustodyEvent away = moved(RIGHT, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET);
        office(away).refuses(propose(LEFT_CODE, LEFT, RIGHT), RegroupingRefusal.CARDS_HELD_APART);
        office(proposed(LEFT), proposed(RIGHT), away).refuses(confirm(), RegroupingRefusal.CARDS_HELD_APART);
        for (Map.Entry<String, String> other : Map.of(
                        "name", "功放",
                        "unit", "台",
                        "classification", "GB/T 14885-2010 2321111",
                        "acquiredOn", "2025-09-02",
                        "usefulLifeMonths", "72")
                .entrySet()) {
            DeviceId third = new DeviceId("d-third");
            AssetCode code = AssetCode.of("YX-3");
            AssetCard unlike = CardTexts.saying(left(), Map.of(other.getKey(), other.getValue()));
            assertThat(office(registered(third, code, unlike, null), claimed(third, code))
                            .refuses(propose(LEFT_CODE, LEFT, third), RegroupingRefusal.CARDS_UNLIKE)
                            .more())
                    .isEqualTo(Map.of("errors", List.of(Map.of("field", other.getKey()))));
        }
    }

    @Test
    void several_different_cards_and_a_free_code() {
        office().refuses(propose(LEFT_CODE, LEFT), RegroupingRefusal.CARDS_TO_MERGE_INVALID);
        office().refuses(propose(LEFT_CODE, LEFT, LEFT), RegroupingRefusal.CARDS_TO_MERGE_INVALID);
        office().refuses(propose(LEFT_CODE, LEFT, new DeviceId("d-none")), DeviceRefusal.DEVICE_NOT_FOUND);
        DeviceId third = new DeviceId("d-third");
        AssetCode code = AssetCode.of("YX-3");
        office(registered(third, code, left(), null), claimed(third, code))
                .refuses(propose(code, LEFT, RIGHT), DeviceRefusal.ASSET_CODE_TAKEN);
    }

    @Test
    void taken_back_at_one_card_it_is_taken_back_at_all() {
        office(proposed(LEFT), proposed(RIGHT))
                .when(new WithdrawRegrouping(ID, RIGHT, BY_CHEN, at(4)))
                .expectOneAppend(
                        new RegroupingWithdrawn(ID, LEFT, SCHOOL, CHEN, at(4)),
                        new RegroupingWithdrawn(ID, RIGHT, SCHOOL, CHEN, at(4)));
    }

    private static HandoverOffice office(CustodyEvent... more) {
        return HandoverOffice.given(
                        registered(LEFT, LEFT_CODE, left(), null),
                        claimed(LEFT, LEFT_CODE),
                        registered(RIGHT, RIGHT_CODE, right(), null),
                        claimed(RIGHT, RIGHT_CODE))
                .and(more);
    }

    private static AssetCard left() {
        return card(Map.of("value", "300", "brand", "惠威", "serialNumber", "S-1", "accessories", "电源线"));
    }

    private static AssetCard right() {
        return card(
                Map.of("quantity", "2", "value", "400", "brand", "惠威", "serialNumber", "S-2", "accessories", "电源线 ×2"));
    }

    private static AssetCard card(Map<String, String> more) {
        AssetCard alike = CardTexts.saying(
                AssetCard.named("音箱"),
                Map.of("unit", "只", "classification", "GB/T 14885-2010 2321103", "acquiredOn", "2025-09-01"));
        return CardTexts.saying(alike, more);
    }

    private static ProposeMerge propose(AssetCode code, DeviceId... cards) {
        return new ProposeMerge(ID, List.of(cards), code, WHY, Authentication.PASSWORD, at(3), BY_CHEN, at(3));
    }

    private static ConfirmRegrouping confirm() {
        return new ConfirmRegrouping(ID, RIGHT, Authentication.PASSWORD, at(4), BY_GAO, at(4));
    }

    private static CardMergeProposed proposed(DeviceId card) {
        List<DeviceId> cards = List.of(LEFT, RIGHT);
        return new CardMergeProposed(
                ID, card, SCHOOL, cards, LEFT_CODE, WHY, CHEN, Authentication.PASSWORD, at(3), at(3));
    }

    private static CardMerged merged(DeviceId card) {
        return new CardMerged(ID, card, SCHOOL, BOTH, GAO, Authentication.PASSWORD, at(4), at(4));
    }
}
