package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_HE;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.HE;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.listed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.schoolInChange;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.SuccessionSheet.BY_FORMER_WANG;
import static banzhang.command.handover.SuccessionSheet.BY_NEXT_LI;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_DECLARED;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_FOUND;
import static banzhang.command.handover.SuccessionSheet.LIS_CLASS;
import static banzhang.command.handover.SuccessionSheet.OPENED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_DECLARED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_FOUND;
import static banzhang.command.handover.SuccessionSheet.WITNESSED;
import static banzhang.command.handover.SuccessionSheet.agreed;
import static banzhang.command.handover.SuccessionSheet.opening;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 换任移交")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SucceedingAHeadTeacherTest {
    private static final Digest CONTENT =
            contentOf(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND);
    private static final HandoverSigned GIVEN = signed(Side.OUTGOING, WANG, CONTENT);
    private static final HandoverSigned TAKEN = signed(Side.INCOMING, LI, CONTENT);

    @Test
    void it_is_drawn_up_from_who_has_the_devices_to_who_has_the_class_now() {
        HandoverOffice.given(schoolInChange())
                .when(opening(PROJECTOR, COMPUTER))
                .expectOneAppend(OPENED, WITNESSED, listed(COMPUTER), listed(PROJECTOR));
    }

    @Test
    void the_witness_is_a_leader_now_and_no_party() {
        HandoverOffice.given(schoolInChange()).refuses(witnessed(null), HandoverRefusal.WITNESS_MISSING);
        HandoverOffice.given(schoolInChange()).refuses(witnessed(CHEN), HandoverRefusal.WITNESS_IS_NO_LEADER);
        HandoverOffice.given(schoolInChange()).refuses(witnessed(LI), HandoverRefusal.WITNESS_IS_A_PARTY);
    }

    @Test
    void where_the_head_teacher_has_not_changed_nothing_is_handed_over() {
        HandoverOffice.given(Cast.school())
                .and(Cast.leaders().toArray(CustodyEvent[]::new))
                .and(moved(PROJECTOR, Cast.STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))
                .refuses(opening(PROJECTOR), HandoverRefusal.NOTHING_TO_HAND_OVER);
    }

    @Test
    void three_sign_in_their_order_and_the_witness_moves_the_set() {
        agreed().when(sign(BY_FORMER_WANG, Side.OUTGOING, CONTENT)).expectOneAppend(GIVEN);
        agreed().and(GIVEN).when(sign(BY_NEXT_LI, Side.INCOMING, CONTENT)).expectOneAppend(TAKEN);
        agreed().and(GIVEN, TAKEN)
                .when(sign(BY_SUN, Side.WITNESS, CONTENT))
                .expectOneAppend(
                        signed(Side.WITNESS, SUN, CONTENT),
                        completed(List.of(PROJECTOR, COMPUTER)),
                        moved(PROJECTOR, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, SHEET),
                        moved(COMPUTER, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, SHEET));
    }

    @Test
    void nobody_signs_before_his_turn() {
        agreed().refuses(sign(BY_NEXT_LI, Side.INCOMING, CONTENT), HandoverRefusal.NOT_THIS_SIDES_TURN);
        agreed().and(GIVEN).refuses(sign(BY_SUN, Side.WITNESS, CONTENT), HandoverRefusal.NOT_THIS_SIDES_TURN);
    }

    @Test
    void only_the_named_sign() {
        agreed().refuses(sign(BY_CHEN, Side.OUTGOING, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
        agreed().and(GIVEN, TAKEN).refuses(sign(BY_HE, Side.WITNESS, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
    }

    @Test
    void no_person_signs_two_sides() {
        Caller everything =
                caller(LI, new Grant(Office.HEAD_TEACHER, CLASS_1_1), new Grant(Office.SUPERVISING_LEADER, null));
        agreed().and(new WitnessNamed(SHEET, SCHOOL, LI, CHEN, at(2)))
                .refuses(sign(everything, Side.OUTGOING, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
        HandoverOffice odd = agreed().and(new WitnessNamed(SHEET, SCHOOL, LI, CHEN, at(2)));
        Digest content = contentOf(
                OPENED,
                new WitnessNamed(SHEET, SCHOOL, LI, CHEN, at(2)),
                PROJECTOR_DECLARED,
                COMPUTER_DECLARED,
                PROJECTOR_FOUND,
                COMPUTER_FOUND);
        odd.and(signed(Side.OUTGOING, WANG, content), signed(Side.INCOMING, LI, content))
                .refuses(sign(everything, Side.WITNESS, content), HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE);
    }

    @Test
    void all_must_be_declared_and_counted_first() {
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND)
                .refuses(sign(BY_FORMER_WANG, Side.OUTGOING, CONTENT), HandoverRefusal.ITEMS_NOT_DECLARED);
        HandoverOffice.given(schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND)
                .refuses(sign(BY_FORMER_WANG, Side.OUTGOING, CONTENT), HandoverRefusal.ITEMS_NOT_CHECKED);
    }

    @Test
    void of_two_sheets_over_one_device_the_second_finds_it_gone() {
        agreed().and(GIVEN, TAKEN)
                .and(moved(PROJECTOR, WANGS_CLASS, LIS_CLASS, Finding.COMPLETE, new HandoverId("h-other")))
                .refuses(sign(BY_SUN, Side.WITNESS, CONTENT), DeviceRefusal.DEVICE_HAS_MOVED);
    }

    @Test
    void another_leader_may_be_named_and_then_it_is_signed_again() {
        var named = new WitnessNamed(SHEET, SCHOOL, HE, CHEN, at(4));
        agreed().and(GIVEN, TAKEN)
                .when(new NameWitness(SHEET, HE, BY_CHEN, at(4)))
                .expect(named);
        agreed().and(GIVEN, TAKEN, named)
                .refuses(sign(BY_HE, Side.WITNESS, CONTENT), HandoverRefusal.NOT_THIS_SIDES_TURN);
        agreed().and(GIVEN, TAKEN, named)
                .refuses(sign(BY_SUN, Side.WITNESS, CONTENT), HandoverRefusal.NOT_YOURS_TO_SIGN);
    }

    private static OpenHandover witnessed(@Nullable PersonId witness) {
        return new OpenHandover(
                SHEET,
                Kind.SUCCESSION,
                null,
                List.of(PROJECTOR),
                new OpeningTerms(witness, null, null),
                BY_CHEN,
                at(1));
    }
}
