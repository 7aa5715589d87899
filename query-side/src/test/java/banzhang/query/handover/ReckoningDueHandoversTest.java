package banzhang.query.handover;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverDeclined;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.SheetTermsEvent.LoanAgreed;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.Term;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.organisation.Holder;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("应办交接 · 推算")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReckoningDueHandoversTest {
    private static final ClassId CLASS = SampleSchool.CLASS_1_1;
    private static final PersonId SUN = new PersonId("p-sun");
    private static final HandoverId SHEET = new HandoverId("h-due");
    private static final Holder WANGS =
            new Holder(Custodian.Kind.CLASS, CLASS.value(), "一(1)班", SampleSchool.WANG, "王老师", null, null);
    private static final Holder SUNS =
            new Holder(Custodian.Kind.CLASS, CLASS.value(), "一(1)班", SUN, "p-sun", SampleSchool.ROOM_A101, "A101");
    private static final Holder STORE =
            new Holder(Custodian.Kind.STORE, SampleSchool.SCHOOL.value(), "库房", null, null, null, null);
    private static final List<DueHandover.Device> PROJECTOR =
            List.of(new DueHandover.Device(SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪"));
    private final ViewsByHand views = new ViewsByHand();
    private final DueHandovers due = views.get(DueHandovers.class);

    /// 投影仪 with 王老师's class.
    @BeforeEach
    void issue() {
        Story story = Story.ofSampleSchool();
        views.with(story.registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START)
                .moved(SampleSchool.PROJECTOR, story.store(), Story.wang(), Finding.COMPLETE, Story.START));
    }

    @AfterEach
    void close() {
        views.close();
    }

    private static Story more() {
        return new Story(SampleSchool.SCHOOL);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private List<DueHandover> on(Caller caller, String day) {
        return due.on(caller, day(day));
    }

    private static AppointmentEnded wangLeaves(String until) {
        return new AppointmentEnded(
                new AppointmentId("a-wang"),
                SampleSchool.SCHOOL,
                SampleSchool.WANG,
                Office.HEAD_TEACHER,
                CLASS,
                day(until),
                Story.START);
    }

    private static AppointmentMade sunFollows(String from) {
        return new AppointmentMade(
                new AppointmentId("a-sun"),
                SampleSchool.SCHOOL,
                SUN,
                Office.HEAD_TEACHER,
                CLASS,
                day(from),
                Story.START);
    }

    private void succeed(String from) {
        views.with(more().tell("SchoolClass", CLASS.value(), wangLeaves(from))
                .tell("SchoolClass", CLASS.value(), sunFollows(from)));
    }

    private static DueHandover dueOf(Kind kind, Holder from, @Nullable Holder to, String since, long day) {
        return new DueHandover(kind, from, to, CLASS, "一(1)班", day(since), day, PROJECTOR, null);
    }

    private static HandoverOpened opened(Kind kind, Custodian from, Custodian to, Instant at) {
        Item item = new Item(SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, "投影仪", 1, List.of());
        return new HandoverOpened(SHEET, SampleSchool.SCHOOL, kind, from, to, List.of(item), SampleSchool.CHEN, at);
    }

    private void completed(Kind kind, Custodian from, Custodian to, String at) {
        Instant moment = Instant.parse(at);
        views.with(more().tell("Handover", SHEET.value(), opened(kind, from, to, moment))
                .completed(SHEET, List.of(SampleSchool.PROJECTOR), List.of(), moment)
                .moved(SampleSchool.PROJECTOR, from, to, Finding.COMPLETE, SHEET, moment));
    }

    @Test
    void nothing_is_due_while_whoever_should_keeps_what_there_is() {
        assertThat(on(chen(), "2026-11-23")).isEmpty();
    }

    @Test
    void after_a_change_of_head_teacher_a_succession_is_due_every_day_with_the_number_of_the_day() {
        succeed("2026-11-01");
        assertThat(on(chen(), "2026-11-01")).containsExactly(dueOf(Kind.SUCCESSION, WANGS, SUNS, "2026-11-01", 1));
        assertThat(on(chen(), "2026-11-23")).containsExactly(dueOf(Kind.SUCCESSION, WANGS, SUNS, "2026-11-01", 23));
        assertThat(on(chen(), "2027-03-01")).containsExactly(dueOf(Kind.SUCCESSION, WANGS, SUNS, "2026-11-01", 121));
    }

    @Test
    void after_a_change_of_a_rooms_keeper_a_succession_is_due() {
        RoomId library = new RoomId("r-library");
        Custodian wangs = Custodian.ofRoom(library, SampleSchool.WANG);
        Instant named = Instant.parse("2026-11-01T01:00:00Z");
        RoomEntrusted first = new RoomEntrusted(library, SampleSchool.SCHOOL, SampleSchool.WANG, Story.START);
        RoomEntrusted sun = new RoomEntrusted(library, SampleSchool.SCHOOL, SUN, named);
        views.with(more().room(library, "图书室")
                .tell("Room", library.value(), first)
                .moved(SampleSchool.PROJECTOR, Story.wang(), wangs, Finding.COMPLETE, Story.START));
        assertThat(on(chen(), "2026-11-23")).isEmpty();
        views.with(more().tell("Room", library.value(), sun));
        Holder from = new Holder(Custodian.Kind.ROOM, library.value(), "图书室", SampleSchool.WANG, "王老师", null, null);
        Holder to = new Holder(Custodian.Kind.ROOM, library.value(), "图书室", SUN, "p-sun", library, "图书室");
        DueHandover due =
                new DueHandover(Kind.SUCCESSION, from, to, null, null, day("2026-11-01"), 23, PROJECTOR, null);
        assertThat(on(chen(), "2026-11-23")).containsExactly(due);
        assertThat(on(headTeacher(SampleSchool.WANG, CLASS), "2026-11-23")).containsExactly(due);
        assertThat(on(new Caller(SUN, SampleSchool.SCHOOL, Set.of()), "2026-11-23"))
                .containsExactly(due);
        assertThat(on(headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2), "2026-11-23"))
                .isEmpty();
    }

    @Test
    void what_a_room_lent_or_locked_away_is_due_back_to_its_keeper() {
        RoomId library = new RoomId("r-library");
        Custodian suns = Custodian.ofRoom(library, SUN);
        views.with(more().room(library, "图书室")
                .tell("Room", library.value(), new RoomEntrusted(library, SampleSchool.SCHOOL, SUN, Story.START))
                .moved(SampleSchool.PROJECTOR, Story.wang(), suns, Finding.COMPLETE, Story.START));
        terms();
        completed(Kind.HOLIDAY_STORAGE, suns, Custodian.holidayStore(SampleSchool.SCHOOL), "2027-01-20T01:00:00Z");
        assertThat(on(chen(), "2027-03-01"))
                .extracting(
                        DueHandover::kind,
                        one -> one.to() == null ? null : one.to().name(),
                        DueHandover::namesRoom)
                .containsExactly(tuple(Kind.TAKING_BACK, "图书室", true));
    }

    @Test
    void an_office_that_begins_tomorrow_makes_nothing_due_today() {
        succeed("2026-11-24");
        assertThat(on(chen(), "2026-11-23")).isEmpty();
        assertThat(on(chen(), "2026-11-24")).containsExactly(dueOf(Kind.SUCCESSION, WANGS, SUNS, "2026-11-24", 1));
    }

    @Test
    void a_class_nobody_follows_in_is_flagged_with_nobody_to_take_over() {
        views.with(more().tell("SchoolClass", CLASS.value(), wangLeaves("2026-11-20")));
        assertThat(on(chen(), "2026-11-23")).containsExactly(dueOf(Kind.SUCCESSION, WANGS, null, "2026-11-20", 4));
        assertThat(on(chen(), "2026-11-23").getFirst().canOpen()).isFalse();
    }

    @Test
    void it_is_due_no_longer_once_the_successor_keeps_the_devices() {
        succeed("2026-11-01");
        Custodian suns = Custodian.ofClass(CLASS, SUN, SampleSchool.ROOM_A101);
        completed(Kind.SUCCESSION, Story.wang(), suns, "2026-11-10T02:00:00Z");
        assertThat(on(chen(), "2026-11-23")).isEmpty();
    }

    @Test
    void a_sheet_under_way_is_shown_and_not_drawn_up_again_until_it_comes_to_nothing() {
        succeed("2026-11-01");
        Custodian suns = Custodian.ofClass(CLASS, SUN, SampleSchool.ROOM_A101);
        views.with(more().tell("Handover", SHEET.value(), opened(Kind.SUCCESSION, Story.wang(), suns, Story.START)));
        assertThat(on(chen(), "2026-11-23"))
                .extracting(DueHandover::sheet, DueHandover::canOpen)
                .containsExactly(tuple(SHEET, false));
        views.with(more().tell(
                        "Handover",
                        SHEET.value(),
                        new HandoverDeclined(SHEET, SampleSchool.SCHOOL, "清单不全", SUN, Story.START)));
        assertThat(on(chen(), "2026-11-23").getFirst().canOpen()).isTrue();
    }

    @Test
    void a_class_that_left_has_to_return_what_it_keeps_from_the_first_day_of_the_year() {
        views.with(more().tell(
                        "SchoolClass",
                        CLASS.value(),
                        new ClassGraduated(CLASS, SampleSchool.SCHOOL, 2027, Story.START)));
        assertThat(on(chen(), "2027-08-31")).isEmpty();
        assertThat(on(chen(), "2027-09-02"))
                .extracting(DueHandover::kind, DueHandover::to, DueHandover::day)
                .containsExactly(tuple(Kind.RETURN, STORE, 2L));
    }

    private void terms() {
        Term first = new Term("2026-2027-1");
        Term second = new Term("2026-2027-2");
        views.with(more().tell("School", SampleSchool.SCHOOL.value(), dated(first, "2026-09-01", "2027-01-20"))
                .tell("School", SampleSchool.SCHOOL.value(), dated(second, "2027-02-25", "2027-07-05")));
    }

    private static TermDated dated(Term term, String first, String last) {
        return new TermDated(SampleSchool.SCHOOL, term, day(first), day(last), Story.START);
    }

    @Test
    void at_the_end_of_a_dated_term_valuables_are_to_be_stored_until_they_are_or_the_next_begins() {
        terms();
        assertThat(on(chen(), "2027-01-19")).isEmpty();
        assertThat(on(chen(), "2027-01-20"))
                .extracting(DueHandover::kind, DueHandover::since, DueHandover::day)
                .containsExactly(tuple(Kind.HOLIDAY_STORAGE, day("2027-01-20"), 1L));
        assertThat(on(chen(), "2027-02-25")).isEmpty();
        completed(
                Kind.HOLIDAY_STORAGE,
                Story.wang(),
                Custodian.holidayStore(SampleSchool.SCHOOL),
                "2027-01-18T02:00:00Z");
        assertThat(on(chen(), "2027-01-21")).isEmpty();
    }

    @Test
    void what_was_stored_is_to_be_taken_back_when_the_next_term_begins() {
        terms();
        completed(
                Kind.HOLIDAY_STORAGE,
                Story.wang(),
                Custodian.holidayStore(SampleSchool.SCHOOL),
                "2027-01-18T02:00:00Z");
        assertThat(on(chen(), "2027-02-24")).isEmpty();
        assertThat(on(headTeacher(SampleSchool.WANG, CLASS), "2027-02-26"))
                .extracting(DueHandover::kind, DueHandover::className, DueHandover::day, DueHandover::namesClass)
                .containsExactly(tuple(Kind.TAKING_BACK, "一(1)班", 2L, true));
    }

    @Test
    void without_dated_terms_nobody_is_asked_to_store_anything() {
        assertThat(on(chen(), "2027-02-01")).isEmpty();
    }

    @Test
    void a_loan_is_due_the_day_after_its_last() {
        Custodian borrower = Custodian.borrower(SampleSchool.LI);
        Instant lent = Instant.parse("2026-11-02T02:00:00Z");
        views.with(more().tell("Handover", SHEET.value(), opened(Kind.LOAN, Story.wang(), borrower, lent))
                .tell(
                        "Handover",
                        SHEET.value(),
                        new LoanAgreed(
                                SHEET, SampleSchool.SCHOOL, day("2026-11-20"), SampleSchool.CHEN, false, null, lent))
                .completed(SHEET, List.of(SampleSchool.PROJECTOR), List.of(), lent)
                .moved(SampleSchool.PROJECTOR, Story.wang(), borrower, Finding.COMPLETE, SHEET, lent));
        Caller li = new Caller(SampleSchool.LI, SampleSchool.SCHOOL, Set.of());
        assertThat(on(li, "2026-11-20")).isEmpty();
        assertThat(on(li, "2026-11-21"))
                .extracting(
                        DueHandover::kind,
                        one -> one.to() == null ? null : one.to().person(),
                        DueHandover::day)
                .containsExactly(tuple(Kind.LOAN_RETURN, SampleSchool.WANG, 1L));
    }

    @Test
    void who_hands_over_who_takes_over_the_office_and_the_leaders_see_it_and_nobody_else() {
        succeed("2026-11-01");
        Caller formerWang = new Caller(SampleSchool.WANG, SampleSchool.SCHOOL, Set.of());
        Caller leader =
                new Caller(SampleSchool.GAO, SampleSchool.SCHOOL, Set.of(new Grant(Office.SUPERVISING_LEADER, null)));
        assertThat(List.of(chen(), leader, formerWang, headTeacher(SUN, CLASS)))
                .allSatisfy(caller -> assertThat(on(caller, "2026-11-23")).hasSize(1));
        assertThat(on(headTeacher(SampleSchool.LI, SampleSchool.CLASS_1_2), "2026-11-23"))
                .isEmpty();
    }

    @Test
    void completed_sheets_without_their_custody_do_not_hide_what_is_due() {
        succeed("2026-11-01");
        Custodian suns = Custodian.ofClass(CLASS, SUN, SampleSchool.ROOM_A101);
        views.with(more().tell("Handover", SHEET.value(), opened(Kind.SUCCESSION, Story.wang(), suns, Story.START))
                .tell(
                        "Handover",
                        SHEET.value(),
                        new HandoverCompleted(SHEET, SampleSchool.SCHOOL, List.of(), List.of(), Story.START)));
        assertThat(on(chen(), "2026-11-23").getFirst().canOpen()).isTrue();
    }
}
