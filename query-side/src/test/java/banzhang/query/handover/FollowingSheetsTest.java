package banzhang.query.handover;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.Refused;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.ResidueEvent.ResidueSettled;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetTermsEvent.OrderedInAbsence;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.Accessory;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.QueryRefusal;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.organisation.Holder;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 王老师 hands 一(1)班 over to 李老师 before 高校长, and everybody looks how far it is.
@DisplayName("交接 · 进度、待办、未结")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingSheetsTest {
    private static final HandoverId SHEET = new HandoverId("h-followed");
    private static final BoardQuestion ALL = new BoardQuestion("", null);
    private static final Instant OPENED = Instant.parse("2026-11-02T02:00:00Z");
    private static final Custodian LIS = Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.LI, null);
    private static final Caller WANG = caller(SampleSchool.WANG.value());
    private static final Caller LI =
            caller(SampleSchool.LI.value(), new Grant(Office.HEAD_TEACHER, SampleSchool.CLASS_1_1));
    private static final Caller GAO = caller(SampleSchool.GAO.value(), new Grant(Office.SUPERVISING_LEADER, null));
    private static final Caller OTHER = caller("p-other", new Grant(Office.HEAD_TEACHER, SampleSchool.CLASS_1_2));
    private final ViewsByHand views = new ViewsByHand();
    private final Story story = Story.ofSampleSchool();
    private final Boards boards = views.get(Boards.class);
    private final Handovers handovers = views.get(Handovers.class);
    private final Residues residues = views.get(Residues.class);

    @AfterEach
    void close() {
        views.close();
    }

    private static Caller caller(String person, Grant... grants) {
        return new Caller(new PersonId(person), SampleSchool.SCHOOL, Set.of(grants));
    }

    private Story opened() {
        HandoverOpened opened = new HandoverOpened(
                SHEET,
                SampleSchool.SCHOOL,
                Kind.SUCCESSION,
                Story.wang(),
                LIS,
                List.of(
                        new Item(SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of("遥控器")),
                        new Item(SampleSchool.COMPUTER, SampleSchool.COMPUTER_CODE, "台式计算机", 1, List.of())),
                SampleSchool.CHEN,
                OPENED);
        return say(opened, new WitnessNamed(SHEET, SampleSchool.SCHOOL, SampleSchool.GAO, SampleSchool.CHEN, OPENED));
    }

    private Story say(HandoverEvent... events) {
        for (HandoverEvent event : events) {
            story.tell("Handover", SHEET.value(), event);
        }
        return story;
    }

    private Story declared(Finding projector) {
        opened();
        return say(
                new ItemDeclared(
                        SHEET,
                        SampleSchool.SCHOOL,
                        SampleSchool.PROJECTOR,
                        projector,
                        null,
                        SampleSchool.WANG,
                        OPENED.plusSeconds(60)),
                new ItemDeclared(
                        SHEET,
                        SampleSchool.SCHOOL,
                        SampleSchool.COMPUTER,
                        Finding.COMPLETE,
                        null,
                        SampleSchool.WANG,
                        OPENED.plusSeconds(60)));
    }

    private Story counted(Finding projectorDeclared) {
        declared(projectorDeclared);
        return say(checked(SampleSchool.PROJECTOR, Finding.COMPLETE), checked(SampleSchool.COMPUTER, Finding.COMPLETE));
    }

    private static ItemChecked checked(DeviceId device, Finding finding) {
        return new ItemChecked(
                SHEET, SampleSchool.SCHOOL, device, finding, null, SampleSchool.LI, OPENED.plusSeconds(120));
    }

    private List<PendingTask.Act> acts(Caller caller) {
        return handovers.pending(caller).stream().map(PendingTask::act).toList();
    }

    private BoardLine lineOn(String day, Caller caller) {
        return boards.on(caller, ALL, LocalDate.parse(day)).lines().getFirst();
    }

    @Test
    void first_the_outgoing_side_declares_then_the_incoming_counts_and_each_is_asked_in_turn() {
        views.with(opened());
        assertThat(acts(WANG)).containsExactly(PendingTask.Act.DECLARE);
        assertThat(lineOn("2026-11-02", chen()).waitsFor()).isEqualTo("王老师");
        assertThat(acts(OTHER)).isEmpty();
    }

    @Test
    void after_the_declaration_it_waits_for_who_counts() {
        views.with(declared(Finding.COMPLETE));
        assertThat(acts(WANG)).isEmpty();
        assertThat(acts(LI)).containsExactly(PendingTask.Act.CHECK);
        BoardLine line = lineOn("2026-11-02", chen());
        assertThat(line.waitsFor()).isEqualTo("李老师");
        assertThat(line.declared()).isEqualTo(2);
        assertThat(line.checked()).isZero();
    }

    @Test
    void what_the_sides_do_not_agree_on_waits_for_the_witness() {
        views.with(counted(Finding.DAMAGED));
        assertThat(acts(GAO)).containsExactly(PendingTask.Act.SETTLE);
        BoardLine line = lineOn("2026-11-02", chen());
        assertThat(line.contested()).isEqualTo(1);
        assertThat(line.waitsFor()).isEqualTo(SampleSchool.GAO.value());
        views.with(new Story(SampleSchool.SCHOOL)
                .tell(
                        "Handover",
                        SHEET.value(),
                        new DisputeSettled(
                                SHEET,
                                SampleSchool.SCHOOL,
                                SampleSchool.PROJECTOR,
                                Finding.COMPLETE,
                                "当场试机正常",
                                SampleSchool.GAO,
                                OPENED.plusSeconds(180))));
        BoardLine after = lineOn("2026-11-02", chen());
        assertThat(after.contested()).isZero();
        assertThat(after.settled()).isEqualTo(1);
    }

    @Test
    void when_all_is_counted_the_outgoing_side_signs_first_and_pending_names_the_side() {
        views.with(counted(Finding.COMPLETE));
        assertThat(handovers.pending(WANG))
                .extracting(PendingTask::handover, PendingTask::act, PendingTask::side, PendingTask::onBehalfOf)
                .containsExactly(tuple(SHEET, PendingTask.Act.SIGN, Side.OUTGOING, null));
        assertThat(acts(LI)).isEmpty();
    }

    @Test
    void who_stands_in_for_somebody_absent_is_told_for_whom() {
        opened();
        views.with(say(new OrderedInAbsence(SHEET, SampleSchool.SCHOOL, "调离", SampleSchool.GAO, OPENED)));
        assertThat(handovers.pending(chen()))
                .extracting(PendingTask::act, PendingTask::onBehalfOf)
                .containsExactly(tuple(PendingTask.Act.DECLARE, "王老师"));
        assertThat(lineOn("2026-11-02", chen()).waitsFor()).isEqualTo(Office.GENERAL_AFFAIRS.term());
        assertThat(acts(WANG)).isEmpty();
    }

    @Test
    void what_nobody_touched_for_three_days_is_stuck_and_the_board_can_be_narrowed_to_it() {
        views.with(declared(Finding.COMPLETE));
        assertThat(lineOn("2026-11-04", chen()).stuck()).isFalse();
        BoardLine line = lineOn("2026-11-05", chen());
        assertThat(line.stuck()).isTrue();
        assertThat(line.waitsDays()).isEqualTo(3);
        assertThat(line.waitsSince()).isEqualTo(OPENED.plusSeconds(60));
        assertThat(line.lapsesOn()).isEqualTo(LocalDate.parse("2026-12-02"));
        Board later = boards.on(chen(), new BoardQuestion(BoardQuestion.STUCK, Kind.SUCCESSION), day("2026-11-05"));
        assertThat(later.lines()).hasSize(1);
        assertThat(boards.on(chen(), new BoardQuestion("", Kind.RETURN), day("2026-11-05"))
                        .lines())
                .isEmpty();
        assertThat(boards.on(LI, new BoardQuestion(BoardQuestion.MINE, null), day("2026-11-05")))
                .extracting(
                        Board::open,
                        Board::stuck,
                        Board::mine,
                        board -> board.lines().size())
                .containsExactly(1, 1, 1, 1);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void leaders_and_the_sides_see_it_on_the_board_and_other_classes_do_not() {
        views.with(opened());
        assertThat(List.of(chen(), GAO, WANG, LI))
                .allSatisfy(one -> assertThat(boards.today(one, ALL).open()).isEqualTo(1));
        assertThat(boards.today(OTHER, ALL).open()).isZero();
    }

    @Test
    void a_filter_that_is_none_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> BoardQuestion.of(Map.of("only", new String[] {"all"})))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(QueryRefusal.FILTER_INVALID));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> BoardQuestion.of(Map.of("kind", new String[] {"issue"})));
    }

    private void completedWithResidue() {
        counted(Finding.COMPLETE);
        views.with(say(
                new AccessoriesCounted(
                        SHEET,
                        SampleSchool.SCHOOL,
                        SampleSchool.PROJECTOR,
                        List.of(new Accessory("遥控器", 1)),
                        SampleSchool.LI,
                        OPENED.plusSeconds(130)),
                new HandoverCompleted(
                        SHEET,
                        SampleSchool.SCHOOL,
                        List.of(SampleSchool.PROJECTOR),
                        List.of(new Residue(SampleSchool.COMPUTER, Finding.MISSING)),
                        Instant.parse("2026-11-20T02:00:00Z"))));
    }

    private static OpenResidue left(@Nullable String accessory) {
        boolean projector = accessory != null;
        return new OpenResidue(
                SHEET,
                Kind.SUCCESSION,
                new Holder(
                        Custodian.Kind.CLASS,
                        SampleSchool.CLASS_1_1.value(),
                        "一(1)班",
                        SampleSchool.WANG,
                        "王老师",
                        SampleSchool.ROOM_A101,
                        "A101"),
                projector ? SampleSchool.PROJECTOR : SampleSchool.COMPUTER,
                projector ? SampleSchool.PROJECTOR_CODE : SampleSchool.COMPUTER_CODE,
                projector ? "投影仪" : "台式计算机",
                accessory,
                projector ? 1 : null,
                projector ? null : Finding.MISSING,
                day("2026-11-20"),
                4);
    }

    @Test
    void what_was_left_stays_with_the_outgoing_side_day_by_day_until_it_is_settled() {
        completedWithResidue();
        assertThat(residues.open(chen(), null, null)).containsExactly(left(null), left("遥控器"));
        assertThat(residues.open(WANG, null, SampleSchool.WANG.value())).hasSize(2);
        assertThat(residues.open(chen(), SampleSchool.CLASS_1_2.value(), null)).isEmpty();
        assertThat(residues.open(OTHER, null, null)).isEmpty();
        views.with(new Story(SampleSchool.SCHOOL)
                .tell(
                        "Handover",
                        SHEET.value(),
                        new ResidueSettled(
                                SHEET,
                                SampleSchool.SCHOOL,
                                SampleSchool.PROJECTOR,
                                "遥控器",
                                Outcome.FOUND,
                                "在讲台抽屉里",
                                SampleSchool.CHEN,
                                Instant.parse("2026-11-21T02:00:00Z"))));
        assertThat(residues.open(chen(), null, null)).containsExactly(left(null));
    }
}
