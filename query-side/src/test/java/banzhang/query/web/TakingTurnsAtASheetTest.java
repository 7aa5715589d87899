package banzhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverView;
import banzhang.query.handover.Turn;
import banzhang.query.handover.Turn.Act;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingTurnsAtASheetTest {
    private static final Caller WANG = headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);
    private static final Caller LI = headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2);
    private static final Caller CHEN = office(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller ZHOU = office(SampleSchool.ZHOU, Office.AUDITOR);

    @Test
    void the_receiving_head_teacher_checks_first() {
        assertThat(turn(HandoverState.OPEN, WANG))
                .isEqualTo(new Turn(Set.of(Act.CHECK, Act.DECLINE, Act.REPORT_EXTRA), null, null));
    }

    @Test
    void once_all_is_checked_the_receiving_side_signs_and_may_still_correct() {
        assertThat(turn(HandoverState.CHECKED, WANG))
                .isEqualTo(new Turn(Set.of(Act.CHECK, Act.DECLINE, Act.REPORT_EXTRA), Side.INCOMING, null));
    }

    @Test
    void general_affairs_signs_last_and_may_withdraw_until_then() {
        assertThat(turn(HandoverState.OPEN, CHEN))
                .isEqualTo(new Turn(Set.of(Act.WITHDRAW, Act.REPORT_EXTRA), null, "wait-check"));
        assertThat(turn(HandoverState.SIGNED, CHEN))
                .isEqualTo(new Turn(Set.of(Act.WITHDRAW, Act.REPORT_EXTRA), Side.OUTGOING, null));
    }

    @Test
    void nobody_signs_for_both_sides() {
        Caller both = new Caller(
                SampleSchool.WANG,
                SampleSchool.SCHOOL,
                Set.of(
                        new Grant(Office.GENERAL_AFFAIRS, null),
                        new Grant(Office.HEAD_TEACHER, SampleSchool.CLASS_1_1)));
        assertThat(turn(HandoverState.SIGNED, both))
                .isEqualTo(new Turn(
                        Set.of(Act.CORRECT, Act.DECLINE, Act.WITHDRAW, Act.REPORT_EXTRA), null, "same-person"));
    }

    @ParameterizedTest
    @EnumSource
    void who_is_no_side_does_nothing(HandoverState state) {
        for (Caller other : List.of(LI, ZHOU)) {
            Turn turn = turn(state, other);
            assertThat(turn.acts()).isEmpty();
            assertThat(turn.maySign()).isNull();
        }
    }

    @Test
    void who_was_head_teacher_once_does_nothing_any_more() {
        Caller former = new Caller(SampleSchool.WANG, SampleSchool.SCHOOL, Set.of());
        assertThat(turn(HandoverState.CHECKED, former)).isEqualTo(new Turn(Set.of(), null, "wait-incoming"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "DECLINED", "WITHDRAWN", "LAPSED"})
    void an_ended_sheet_is_nobodys_turn(HandoverState state) {
        for (Caller caller : List.of(WANG, CHEN)) {
            Turn turn = turn(state, caller);
            boolean settles = state == HandoverState.COMPLETED && caller == CHEN;
            assertThat(turn.acts()).isEqualTo(settles ? Set.of(Act.SETTLE_RESIDUE) : Set.of());
            assertThat(turn.maySign()).isNull();
            assertThat(turn.advice()).isEqualTo(state.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private static Turn turn(HandoverState state, Caller caller) {
        boolean signed = state == HandoverState.SIGNED || state == HandoverState.COMPLETED;
        return Turn.of(sheet(state, signed ? List.of(SampleSchool.WANG) : List.of()), caller);
    }

    private static HandoverView sheet(HandoverState state, List<PersonId> signers) {
        List<HandoverView.Signature> signatures = signers.stream()
                .map(person -> new HandoverView.Signature(
                        Side.INCOMING,
                        person,
                        "王老师",
                        StagedViews.DIGEST,
                        StagedViews.DIGEST,
                        Authentication.PASSWORD,
                        StagedViews.MORNING,
                        StagedViews.MORNING,
                        9,
                        null))
                .toList();
        return new HandoverView(
                StagedViews.SHEET,
                state,
                StagedViews.STORE,
                StagedViews.CLASS,
                StagedSheet.sheet(5),
                StagedViews.DIGEST,
                "{}",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                signatures,
                null,
                List.of(),
                Map.of(),
                List.of(),
                9);
    }

    private static Caller headTeacher(PersonId person, ClassId schoolClass) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(Office.HEAD_TEACHER, schoolClass)));
    }

    private static Caller office(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }
}
