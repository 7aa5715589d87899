package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.COMPUTER_ITEM;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.appointed;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.declined;
import static banzhang.command.handover.Cast.digest;
import static banzhang.command.handover.Cast.dismissed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.school;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Grant;
import banzhang.command.CommandRefused;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 签字")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningAHandoverTest {
    private static final HandoverOpened OPENED = opened(PROJECTOR_ITEM, COMPUTER_ITEM);
    private static final ItemChecked PROJECTOR_COMPLETE = checked(PROJECTOR, Finding.COMPLETE, null);
    private static final ItemChecked COMPUTER_DAMAGED = checked(COMPUTER, Finding.DAMAGED, "键盘缺键");
    private static final Digest CONTENT = contentOf(OPENED, PROJECTOR_COMPLETE, COMPUTER_DAMAGED);
    private static final HandoverSigned RECEIVED = signed(Side.INCOMING, WANG, CONTENT);

    private static HandoverOffice checkedSheet() {
        return HandoverOffice.given(school()).and(OPENED, PROJECTOR_COMPLETE, COMPUTER_DAMAGED);
    }

    /// Computed before there was more on a sheet than items and checks: what was signed then is signed still.
    @Test
    void the_text_of_a_sheet_without_terms_is_for_ever_what_it_was() {
        assertThat(CONTENT.hex()).isEqualTo("d2f959ca91953d039fc174fcfa8b278b65bc76fe7fa06cd7952c4f8067ea71b7");
    }

    @Test
    void the_receiving_head_teacher_signs_first_and_nothing_moves_yet() {
        checkedSheet().when(sign(BY_WANG, Side.INCOMING, CONTENT)).expectOneAppend(RECEIVED);
    }

    @Test
    void the_last_signature_completes_the_sheet_and_moves_every_device_in_one_append() {
        checkedSheet()
                .and(RECEIVED)
                .when(sign(BY_CHEN, Side.OUTGOING, CONTENT))
                .expectOneAppend(
                        signed(Side.OUTGOING, CHEN, CONTENT),
                        completed(List.of(PROJECTOR, COMPUTER)),
                        moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET),
                        moved(COMPUTER, STORE, WANGS_CLASS, Finding.DAMAGED, SHEET));
    }

    @Test
    void anyone_of_general_affairs_signs_for_the_store() {
        HandoverOffice signed = checkedSheet().and(RECEIVED).when(sign(BY_LIN, Side.OUTGOING, CONTENT));
        assertThat(signed.journal()).contains(signed(Side.OUTGOING, Cast.LIN, CONTENT));
    }

    @Test
    void what_is_missing_stays_in_store() {
        ItemChecked missing = checked(COMPUTER, Finding.MISSING, "箱内没有");
        Digest content = contentOf(OPENED, PROJECTOR_COMPLETE, missing);
        HandoverOffice.given(school())
                .and(OPENED, PROJECTOR_COMPLETE, missing, signed(Side.INCOMING, WANG, content))
                .when(sign(BY_CHEN, Side.OUTGOING, content))
                .expectOneAppend(
                        signed(Side.OUTGOING, CHEN, content),
                        completed(List.of(PROJECTOR), new Residue(COMPUTER, Finding.MISSING)),
                        moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET));
    }

    @Test
    void signing_the_same_again_changes_nothing_not_even_after_the_end() {
        checkedSheet().and(RECEIVED).when(sign(BY_WANG, Side.INCOMING, CONTENT)).expectNothing();
        checkedSheet()
                .and(RECEIVED, signed(Side.OUTGOING, CHEN, CONTENT), completed(List.of(PROJECTOR, COMPUTER)))
                .when(sign(BY_CHEN, Side.OUTGOING, CONTENT))
                .when(sign(BY_WANG, Side.INCOMING, CONTENT))
                .expectNothing();
    }

    @Test
    void nobody_signs_for_a_side_that_is_not_theirs() {
        for (var by : List.of(BY_CHEN, BY_ZHOU)) {
            checkedSheet().refuses(sign(by, Side.INCOMING, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
        }
        for (var by : List.of(BY_WANG, BY_ZHOU)) {
            checkedSheet().and(RECEIVED).refuses(sign(by, Side.OUTGOING, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
        }
    }

    @Test
    void to_whom_it_does_not_concern_there_is_no_sheet() {
        for (var by : List.of(BY_LI, BY_STRANGER, caller(WANG))) {
            checkedSheet().refuses(sign(by, Side.INCOMING, CONTENT), HandoverRefusal.HANDOVER_NOT_FOUND);
        }
    }

    @Test
    void one_person_does_not_sign_both_sides() {
        var both = caller(WANG, new Grant(Office.HEAD_TEACHER, CLASS_1_1), new Grant(Office.GENERAL_AFFAIRS, null));
        checkedSheet()
                .and(RECEIVED)
                .refuses(sign(both, Side.OUTGOING, CONTENT), HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE);
    }

    @Test
    void a_side_signs_once() {
        checkedSheet()
                .and(RECEIVED)
                .refuses(sign(BY_WANG, Side.INCOMING, digest("other")), HandoverRefusal.SIDE_HAS_SIGNED);
    }

    @Test
    void every_item_is_checked_before_anyone_signs() {
        Digest content = contentOf(OPENED, PROJECTOR_COMPLETE);
        HandoverOffice.given(school())
                .and(OPENED, PROJECTOR_COMPLETE)
                .refuses(sign(BY_WANG, Side.INCOMING, content), HandoverRefusal.ITEMS_NOT_CHECKED);
    }

    @Test
    void the_store_does_not_sign_first() {
        checkedSheet().refuses(sign(BY_CHEN, Side.OUTGOING, CONTENT), HandoverRefusal.NOT_THIS_SIDES_TURN);
    }

    @Test
    void only_the_very_content_of_the_sheet_is_signed() {
        Digest before = contentOf(OPENED, PROJECTOR_COMPLETE);
        checkedSheet().refuses(sign(BY_WANG, Side.INCOMING, before), HandoverRefusal.SHEET_HAS_CHANGED);
        checkedSheet().and(RECEIVED).refuses(sign(BY_CHEN, Side.OUTGOING, before), HandoverRefusal.SHEET_HAS_CHANGED);
    }

    @Test
    void an_ended_sheet_is_not_signed() {
        checkedSheet()
                .and(declined("不需要"))
                .refuses(sign(BY_WANG, Side.INCOMING, CONTENT), HandoverRefusal.HANDOVER_HAS_ENDED);
        checkedSheet()
                .and(RECEIVED, signed(Side.OUTGOING, CHEN, CONTENT), completed(List.of(PROJECTOR, COMPUTER)))
                .refuses(sign(BY_LIN, Side.OUTGOING, CONTENT), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    @Test
    void nothing_passes_to_a_head_teacher_who_has_left_the_class() {
        checkedSheet()
                .and(RECEIVED, dismissed(WANG), appointed(LI))
                .refuses(sign(BY_CHEN, Side.OUTGOING, CONTENT), HandoverRefusal.RECEIVER_HAS_CHANGED);
        checkedSheet()
                .and(RECEIVED, dismissed(WANG))
                .refuses(sign(BY_CHEN, Side.OUTGOING, CONTENT), HandoverRefusal.RECEIVER_HAS_CHANGED);
    }

    @Test
    void when_one_device_has_gone_elsewhere_nothing_of_the_signature_is_stored() {
        CommandRefused refused = checkedSheet()
                .and(RECEIVED, moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))
                .refuses(sign(BY_CHEN, Side.OUTGOING, CONTENT), DeviceRefusal.DEVICE_HAS_MOVED);
        assertThat(refused.more()).isEqualTo(Map.of("errors", List.of(Map.of("device", COMPUTER.value()))));
    }

    @Test
    void a_missing_device_that_has_gone_elsewhere_holds_nobody_up() {
        ItemChecked missing = checked(COMPUTER, Finding.MISSING, null);
        Digest content = contentOf(OPENED, PROJECTOR_COMPLETE, missing);
        HandoverOffice.given(school())
                .and(OPENED, PROJECTOR_COMPLETE, missing, signed(Side.INCOMING, WANG, content))
                .and(moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))
                .when(sign(BY_CHEN, Side.OUTGOING, content))
                .expectOneAppend(
                        signed(Side.OUTGOING, CHEN, content),
                        completed(List.of(PROJECTOR), new Residue(COMPUTER, Finding.MISSING)),
                        moved(PROJECTOR, STORE, WANGS_CLASS, Finding.COMPLETE, SHEET));
    }
}
