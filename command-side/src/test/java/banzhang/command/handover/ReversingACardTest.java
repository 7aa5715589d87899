package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.COMPUTER_ITEM;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.claimed;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.declined;
import static banzhang.command.handover.Cast.listed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.open;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.PROJECTOR_CODE;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.register.ConfirmReversal;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.ProposeReversal;
import banzhang.command.register.RejectReversal;
import banzhang.command.register.ReversalRefusal;
import banzhang.command.register.WithdrawReversal;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.ReversalEvent.CardReversed;
import banzhang.events.ReversalEvent.ReversalProposed;
import banzhang.events.ReversalEvent.ReversalRejected;
import banzhang.events.ReversalEvent.ReversalWithdrawn;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.ReversalId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("红字冲销")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversingACardTest {
    private static final ReversalId FIRST = new ReversalId("x-1");
    private static final ReversalId SECOND = new ReversalId("x-2");
    private static final Caller BY_GAO = caller(GAO, new Grant(Office.ADMINISTRATOR, null));
    private static final String WHY = "同一台设备登记了两次";

    @Test
    void general_affairs_proposes_and_nothing_leaves_yet() {
        office().when(propose(FIRST, " " + WHY + " ", BY_CHEN)).expect(proposed());
    }

    @Test
    void a_second_person_confirms_and_the_code_is_free_in_the_same_append() {
        office(proposed())
                .when(confirm(FIRST, BY_GAO))
                .expectOneAppend(reversed(), new AssetCodeReleased(SCHOOL, PROJECTOR_CODE, PROJECTOR, at(4)));
    }

    @Test
    void who_proposed_neither_confirms_nor_rejects_and_an_auditor_does_nothing() {
        office(proposed()).refuses(confirm(FIRST, BY_CHEN), ReversalRefusal.PROPOSED_BY_YOU);
        office(proposed()).refuses(reject(FIRST, WHY, BY_CHEN), ReversalRefusal.PROPOSED_BY_YOU);
        office().refuses(propose(FIRST, "", BY_ZHOU), ReversalRefusal.NOT_YOURS_TO_REVERSE);
        office(proposed()).refuses(confirm(SECOND, BY_ZHOU), ReversalRefusal.NOT_YOURS_TO_DECIDE);
        office(proposed()).refuses(reject(SECOND, "", BY_ZHOU), ReversalRefusal.NOT_YOURS_TO_DECIDE);
    }

    @Test
    void it_is_rejected_by_a_second_person_or_taken_back_by_the_first() {
        office(proposed()).when(reject(FIRST, WHY, BY_LIN)).expect(rejected());
        office(proposed()).when(withdraw(FIRST, BY_CHEN)).expect(takenBack());
        office(proposed()).refuses(withdraw(FIRST, BY_LIN), ReversalRefusal.NOT_PROPOSED_BY_YOU);
    }

    @Test
    void what_was_decided_stays_decided_and_can_be_proposed_anew() {
        for (CustodyEvent end : List.of(rejected(), takenBack())) {
            office(proposed(), end).refuses(confirm(FIRST, BY_GAO), ReversalRefusal.REVERSAL_HAS_ENDED);
            office(proposed(), end).refuses(reject(FIRST, WHY, BY_GAO), ReversalRefusal.REVERSAL_HAS_ENDED);
            office(proposed(), end).refuses(withdraw(FIRST, BY_CHEN), ReversalRefusal.REVERSAL_HAS_ENDED);
            assertThat(office(proposed(), end)
                            .when(propose(SECOND, WHY, BY_CHEN))
                            .journal())
                    .last()
                    .isInstanceOf(ReversalProposed.class);
        }
    }

    @Test
    void it_has_a_reason_and_one_waits_at_a_time() {
        office().refuses(propose(FIRST, " \u200b", BY_CHEN), ReversalRefusal.REASON_MISSING);
        office().refuses(propose(FIRST, "字".repeat(501), BY_CHEN), ReversalRefusal.REASON_TOO_LONG);
        office(proposed()).refuses(propose(SECOND, WHY, BY_LIN), ReversalRefusal.REVERSAL_WAITS);
        office(proposed()).refuses(confirm(SECOND, BY_GAO), ReversalRefusal.REVERSAL_NOT_FOUND);
        office(proposed()).refuses(reject(SECOND, "", BY_GAO), ReversalRefusal.REVERSAL_NOT_FOUND);
        office().refuses(propose(FIRST, WHY, BY_STRANGER), DeviceRefusal.DEVICE_NOT_FOUND);
    }

    @Test
    void a_device_a_class_holds_is_not_reversed() {
        CustodyEvent away = moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET);
        office(away).refuses(propose(FIRST, WHY, BY_CHEN), ReversalRefusal.DEVICE_NOT_IN_STORE);
        office(proposed(), away).refuses(confirm(FIRST, BY_GAO), ReversalRefusal.DEVICE_NOT_IN_STORE);
    }

    @Test
    void a_device_on_an_open_sheet_is_not_reversed_and_the_sheet_is_named() {
        CustodyEvent[] sheet = {opened(PROJECTOR_ITEM), listed(PROJECTOR), proposed()};
        assertThat(office(sheet)
                        .refuses(confirm(FIRST, BY_GAO), ReversalRefusal.DEVICE_ON_OPEN_SHEET)
                        .more())
                .isEqualTo(Map.of("errors", List.of(Map.of("handover", SHEET.value()))));
        office(opened(PROJECTOR_ITEM), listed(PROJECTOR))
                .refuses(propose(FIRST, WHY, BY_CHEN), ReversalRefusal.DEVICE_ON_OPEN_SHEET);
    }

    @Test
    void once_the_sheet_has_ended_without_it_the_card_is_reversed() {
        for (CustodyEvent end : List.of(
                declined("不要"),
                withdrawn("开错了"),
                completed(List.of(COMPUTER), new Residue(PROJECTOR, Finding.MISSING)))) {
            office(opened(PROJECTOR_ITEM, COMPUTER_ITEM), listed(PROJECTOR), proposed(), end)
                    .when(confirm(FIRST, BY_GAO))
                    .expectOneAppend(reversed(), new AssetCodeReleased(SCHOOL, PROJECTOR_CODE, PROJECTOR, at(4)));
        }
    }

    @Test
    void nothing_becomes_of_a_reversed_card() {
        office(proposed(), reversed()).refuses(open(BY_CHEN, COMPUTER, PROJECTOR), DeviceRefusal.DEVICE_REVERSED);
        office(proposed(), reversed()).refuses(propose(SECOND, WHY, BY_CHEN), DeviceRefusal.DEVICE_REVERSED);
        office(proposed(), reversed()).refuses(confirm(FIRST, BY_GAO), DeviceRefusal.DEVICE_REVERSED);
    }

    /// One drawn up before devices were told of their sheets.
    @Test
    void a_sheet_the_device_was_not_told_of_cannot_move_it_any_more() {
        Digest content = contentOf(opened(PROJECTOR_ITEM), checked(PROJECTOR, Finding.COMPLETE, null));
        office(
                        opened(PROJECTOR_ITEM),
                        checked(PROJECTOR, Finding.COMPLETE, null),
                        signed(Side.INCOMING, WANG, content),
                        proposed(),
                        reversed())
                .refuses(sign(BY_CHEN, Side.OUTGOING, content), DeviceRefusal.DEVICE_REVERSED);
    }

    private static HandoverOffice office(CustodyEvent... more) {
        return HandoverOffice.given(Cast.school())
                .and(claimed(PROJECTOR, PROJECTOR_CODE))
                .and(more);
    }

    private static ProposeReversal propose(ReversalId id, String reason, Caller by) {
        return new ProposeReversal(id, PROJECTOR, reason, Authentication.PASSWORD, at(3), by, at(3));
    }

    private static ConfirmReversal confirm(ReversalId id, Caller by) {
        return new ConfirmReversal(id, PROJECTOR, Authentication.PASSWORD, at(4), by, at(4));
    }

    private static RejectReversal reject(ReversalId id, String reason, Caller by) {
        return new RejectReversal(id, PROJECTOR, reason, by, at(4));
    }

    private static WithdrawReversal withdraw(ReversalId id, Caller by) {
        return new WithdrawReversal(id, PROJECTOR, by, at(4));
    }

    private static ReversalProposed proposed() {
        return new ReversalProposed(FIRST, PROJECTOR, SCHOOL, WHY, CHEN, Authentication.PASSWORD, at(3), at(3));
    }

    private static CardReversed reversed() {
        return new CardReversed(FIRST, PROJECTOR, SCHOOL, WHY, GAO, Authentication.PASSWORD, at(4), at(4));
    }

    private static ReversalRejected rejected() {
        return new ReversalRejected(FIRST, PROJECTOR, SCHOOL, WHY, Cast.LIN, at(4));
    }

    private static ReversalWithdrawn takenBack() {
        return new ReversalWithdrawn(FIRST, PROJECTOR, SCHOOL, CHEN, at(4));
    }
}
