package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.completed;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.schoolInChange;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.SuccessionSheet.BY_FORMER_WANG;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_DECLARED;
import static banzhang.command.handover.SuccessionSheet.COMPUTER_FOUND;
import static banzhang.command.handover.SuccessionSheet.OPENED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_DECLARED;
import static banzhang.command.handover.SuccessionSheet.PROJECTOR_FOUND;
import static banzhang.command.handover.SuccessionSheet.WITNESSED;
import static banzhang.command.handover.SuccessionSheet.agreed;
import static banzhang.command.handover.SuccessionSheet.declare;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.HandoverEvent.HandoverLapsed;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetTermsEvent.OrderedInAbsence;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 缺席代办、逾期与了结")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingOverInAbsenceTest {
    private static final OrderedInAbsence ORDERED = new OrderedInAbsence(SHEET, SCHOOL, "产假,不能到场", SUN, at(2));

    private static HandoverOffice drawnUp() {
        return HandoverOffice.given(schoolInChange()).and(OPENED, WITNESSED);
    }

    @Test
    void a_leader_orders_that_general_affairs_stands_in_and_the_sheet_says_so() {
        drawnUp().when(new OrderInAbsence(SHEET, "产假,不能到场", BY_SUN, at(2))).expect(ORDERED);
        drawnUp().refuses(new OrderInAbsence(SHEET, "产假,不能到场", BY_CHEN, at(2)), HandoverRefusal.NOT_YOURS_TO_ORDER);
        drawnUp().refuses(new OrderInAbsence(SHEET, " ", BY_SUN, at(2)), HandoverRefusal.REASON_MISSING);
        assertThat(contentOf(OPENED, WITNESSED, ORDERED)).isNotEqualTo(contentOf(OPENED, WITNESSED));
    }

    @Test
    void then_general_affairs_declares_and_signs_and_the_absent_does_not() {
        ItemDeclared inStead = new ItemDeclared(SHEET, SCHOOL, PROJECTOR, Finding.COMPLETE, null, CHEN, at(2));
        drawnUp()
                .and(ORDERED)
                .when(declare(BY_CHEN, Finding.COMPLETE, PROJECTOR))
                .expect(inStead);
        drawnUp()
                .and(ORDERED)
                .refuses(declare(BY_FORMER_WANG, Finding.COMPLETE, PROJECTOR), HandoverRefusal.NOT_YOURS_TO_DECLARE);
        Digest content = contentOf(
                OPENED, WITNESSED, ORDERED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND);
        agreed().and(ORDERED).when(sign(BY_CHEN, Side.OUTGOING, content)).expect(signed(Side.OUTGOING, CHEN, content));
        agreed().and(ORDERED).refuses(sign(BY_FORMER_WANG, Side.OUTGOING, content), HandoverRefusal.NOT_YOURS_TO_SIGN);
    }

    @Test
    void it_lapses_when_its_time_is_over_and_never_twice() {
        var late = at(1).plus(Duration.ofDays(30));
        HandoverLapsed lapsed = new HandoverLapsed(SHEET, SCHOOL, 30, late);
        drawnUp().when(new LapseHandover(SHEET, late.minusSeconds(1))).expectNothing();
        drawnUp().when(new LapseHandover(SHEET, late)).expect(lapsed);
        drawnUp()
                .and(lapsed)
                .when(new LapseHandover(SHEET, late.plusSeconds(9)))
                .expectNothing();
        drawnUp()
                .and(lapsed)
                .refuses(declare(BY_FORMER_WANG, Finding.COMPLETE, PROJECTOR), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    @Test
    void what_was_left_behind_is_settled_once_by_general_affairs() {
        var completed = completed(List.of(PROJECTOR), new Residue(COMPUTER, Finding.MISSING));
        ResidueSettled settled =
                new ResidueSettled(SHEET, SCHOOL, COMPUTER, null, Outcome.FOUND, "在音乐教室找到", CHEN, at(9));
        agreed().and(completed).when(settle("在音乐教室找到")).expect(settled);
        agreed().and(completed, settled).when(settle("在音乐教室找到")).expectNothing();
        agreed().and(completed, settled).refuses(settle("别处"), HandoverRefusal.RESIDUE_IS_SETTLED);
        agreed().refuses(settle("在音乐教室找到"), HandoverRefusal.NOTHING_LEFT_BEHIND);
        agreed().and(completed)
                .refuses(
                        new SettleResidue(SHEET, COMPUTER, null, Outcome.FOUND, "找到", BY_SUN, at(9)),
                        HandoverRefusal.NOT_YOURS_TO_SETTLE_RESIDUE);
    }

    private static SettleResidue settle(String reason) {
        return new SettleResidue(SHEET, COMPUTER, null, Outcome.FOUND, reason, BY_CHEN, at(9));
    }
}
