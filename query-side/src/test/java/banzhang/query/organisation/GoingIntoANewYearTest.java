package banzhang.query.organisation;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.access.Refused;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.TermDated;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.YearReversalEvent.ClassRestored;
import banzhang.events.YearReversalEvent.ClassStruck;
import banzhang.events.YearReversalEvent.YearReversalProposed;
import banzhang.events.YearReversalEvent.YearReversed;
import banzhang.events.value.ClassId;
import banzhang.events.value.Finding;
import banzhang.events.value.RoomId;
import banzhang.events.value.Term;
import banzhang.query.AsOf;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.YearPreview.FirstGrade;
import banzhang.query.organisation.YearPreview.Outcome;
import banzhang.query.organisation.YearPreview.Row;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Today is 23 November 2026.
@DisplayName("组织 · 学期, 学年升级")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoingIntoANewYearTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-09-01T00:00:00Z");
    private static final ClassId SIXTH = new ClassId("c-sixth");
    private static final ClassId THIRD = new ClassId("c-third");
    private final ViewsByHand views = new ViewsByHand();
    private final Organisation organisation = views.get(Organisation.class);

    @AfterEach
    void close() {
        views.close();
    }

    private static Story tell(Story story, ClassId schoolClass, CustodyEvent event) {
        return story.tell("SchoolClass", schoolClass.value(), event);
    }

    private static ClassOpened opened(ClassId id, int grade, int entryYear, RoomId room, Instant at) {
        return new ClassOpened(id, SCHOOL, grade, 1, entryYear, room, at);
    }

    /// A sixth and a third grade from last year, and 一(1)班 and 一(2)班 of this.
    private static Story school() {
        Story story = Story.ofSampleSchool();
        tell(story, SIXTH, opened(SIXTH, 6, 2020, SampleSchool.ROOM_A101, LAST_YEAR));
        return tell(story, THIRD, opened(THIRD, 3, 2023, SampleSchool.ROOM_A102, LAST_YEAR));
    }

    private static Story changed(Story story) {
        story.tell("School", SCHOOL.value(), new YearChanged(SCHOOL, 2026, 1, 1, 0, Story.START));
        tell(story, THIRD, new ClassPromoted(THIRD, SCHOOL, 2026, 4, Story.START));
        return tell(story, SIXTH, new ClassGraduated(SIXTH, SCHOOL, 2026, Story.START));
    }

    @Test
    void each_class_is_proposed_where_september_takes_it() {
        views.with(school());
        YearPreview preview = organisation.yearPreview(chen());
        assertThat(preview.schoolYear()).isEqualTo(2026);
        assertThat(preview.changed()).isFalse();
        assertThat(preview.classes())
                .extracting(Row::name, Row::proposed, Row::reached, Row::nameThen)
                .containsExactly(
                        tuple("一(1)班", Outcome.STAY, true, "一(1)班"),
                        tuple("一(2)班", Outcome.STAY, true, "一(2)班"),
                        tuple("三(1)班", Outcome.PROMOTE, false, "四(1)班"),
                        tuple("六(1)班", Outcome.GRADUATE, false, null));
        assertThat(preview.first())
                .extracting(FirstGrade::grade, FirstGrade::opened)
                .containsExactly(tuple(1, 2));
    }

    @Test
    void the_rooms_of_those_who_leave_are_offered_to_those_who_come() {
        ClassId other = new ClassId("c-other-sixth");
        Story story = new Story(SCHOOL)
                .tell("School", SCHOOL.value(), new SchoolEnrolled(SCHOOL, "2137000001", "青禾小学", LAST_YEAR))
                .room(SampleSchool.ROOM_A101, "A101");
        tell(story, SIXTH, opened(SIXTH, 6, 2020, SampleSchool.ROOM_A101, LAST_YEAR));
        tell(story, other, new ClassOpened(other, SCHOOL, 6, 2, 2020, null, LAST_YEAR));
        views.with(story);
        assertThat(organisation.yearPreview(chen()).first())
                .containsExactly(new FirstGrade(1, "一年级", 0, java.util.List.of("A101", "-")));
    }

    @Test
    void a_class_opened_in_the_summer_for_the_new_year_is_proposed_to_stay() {
        Story story = school();
        ClassId summer = new ClassId("c-summer");
        tell(story, summer, opened(summer, 2, 2025, SampleSchool.ROOM_A101, Instant.parse("2026-08-25T00:00:00Z")));
        views.with(story);
        assertThat(organisation.yearPreview(chen()).classes())
                .filteredOn(row -> row.id().equals(summer))
                .extracting(Row::proposed, Row::reached)
                .containsExactly(tuple(Outcome.STAY, false));
    }

    @Test
    void afterwards_classes_have_their_new_names_and_graduates_are_among_themselves() {
        views.with(changed(school()));
        assertThat(organisation.classes(chen()))
                .extracting(SchoolClass::name)
                .containsExactly("一(1)班", "一(2)班", "四(1)班");
        assertThat(organisation.graduates(chen())).extracting(SchoolClass::name).containsExactly("2020级(1)班");
        assertThat(organisation.yearPreview(chen()).changed()).isTrue();
        assertThat(organisation.yearPreview(chen()).classes()).allMatch(Row::reached);
    }

    @Test
    void a_graduate_class_still_answers_for_what_it_keeps() {
        Story story = school();
        var held = banzhang.events.value.Custodian.ofClass(SIXTH, LI, SampleSchool.ROOM_A101);
        story.registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), LAST_YEAR)
                .moved(SampleSchool.PROJECTOR, story.store(), held, Finding.COMPLETE, LAST_YEAR);
        views.with(changed(story));
        assertThat(views.get(Ledger.class)
                        .ofClass(headTeacher(LI, SIXTH), SIXTH, AsOf.now())
                        .lines())
                .extracting(LedgerLine::device)
                .containsExactly(SampleSchool.PROJECTOR);
        assertThat(organisation.graduates(headTeacher(LI, SIXTH)))
                .extracting(SchoolClass::id)
                .containsExactly(SIXTH);
        assertThat(organisation.findings(chen())).noneMatch(found -> SIXTH.equals(found.schoolClass()));
    }

    @Test
    void without_days_of_the_school_the_calendars_term_is_shown() {
        views.with(Story.ofSampleSchool());
        Terms terms = organisation.terms(chen());
        assertThat(terms.dated()).isEmpty();
        assertThat(terms.current())
                .isEqualTo(TermDays.byCalendar(new Term("2026-2027-1")))
                .extracting(TermDays::dated)
                .isEqualTo(false);
    }

    @Test
    void of_the_days_of_a_term_the_later_told_hold_and_decide_what_today_is_in() {
        Story story = Story.ofSampleSchool();
        tellTerm(story, "2026-2027-2", "2026-11-01", "2027-07-02");
        tellTerm(story, "2026-2027-1", "2026-08-28", "2026-10-31");
        tellTerm(story, "2026-2027-2", "2026-11-20", "2027-07-02");
        views.with(story);
        Terms terms = organisation.terms(chen());
        assertThat(terms.current().term()).isEqualTo(new Term("2026-2027-2"));
        assertThat(terms.dated())
                .extracting(TermDays::term, TermDays::firstDay)
                .containsExactly(
                        tuple(new Term("2026-2027-1"), LocalDate.parse("2026-08-28")),
                        tuple(new Term("2026-2027-2"), LocalDate.parse("2026-11-20")));
    }

    private static void tellTerm(Story story, String term, String first, String last) {
        story.tell(
                "School",
                SCHOOL.value(),
                new TermDated(SCHOOL, new Term(term), LocalDate.parse(first), LocalDate.parse(last), Story.START));
    }

    @Test
    void a_head_teacher_sees_neither_graduates_nor_other_classes() {
        views.with(changed(school()));
        assertThat(organisation.graduates(headTeacher(SampleSchool.WANG, CLASS_1_1)))
                .isEmpty();
        assertThat(organisation.classes(headTeacher(LI, CLASS_1_2)))
                .extracting(SchoolClass::id)
                .containsExactly(CLASS_1_2);
    }

    @Test
    void a_change_that_was_taken_back_leaves_everything_as_before_and_may_be_made_anew() {
        Instant at = Instant.parse("2026-11-20T01:00:00Z");
        ClassId opened = new ClassId("c-new");
        Story story = school();
        story.tell("School", SCHOOL.value(), new YearChanged(SCHOOL, 2026, 1, 1, 1, at));
        tell(story, THIRD, new ClassPromoted(THIRD, SCHOOL, 2026, 4, at));
        tell(story, SIXTH, new ClassGraduated(SIXTH, SCHOOL, 2026, at));
        tell(story, opened, new ClassOpened(opened, SCHOOL, 1, 9, 2026, null, at));
        story.tell("School", SCHOOL.value(), new YearReversalProposed(SCHOOL, 2026, "误点", SampleSchool.CHEN, at));
        views.with(story);
        YearReversalView back = organisation.yearReversal(chen());
        assertThat(back.classes()).extracting(YearReversalView.Row::id).containsExactlyInAnyOrder(THIRD, SIXTH, opened);
        assertThat(back.proposed()).isNotNull();

        Story then = new Story(SCHOOL);
        then.tell("School", SCHOOL.value(), new YearReversed(SCHOOL, 2026, 3, LI, at));
        tell(then, THIRD, new ClassRestored(THIRD, SCHOOL, 2026, 3, 2025, at));
        tell(then, SIXTH, new ClassRestored(SIXTH, SCHOOL, 2026, 6, 2025, at));
        tell(then, opened, new ClassStruck(opened, SCHOOL, 2026, at));
        views.with(then);
        assertThat(organisation.graduates(chen())).isEmpty();
        assertThat(organisation.classes(chen()))
                .extracting(SchoolClass::id, SchoolClass::grade)
                .contains(tuple(THIRD, 3), tuple(SIXTH, 6))
                .doesNotContain(tuple(opened, 1));
        assertThat(organisation.yearPreview(chen()).changed()).isFalse();
        assertThatThrownBy(() -> organisation.yearReversal(chen())).isInstanceOf(Refused.class);

        views.with(
                tell(new Story(SCHOOL), opened, new ClassOpened(opened, SCHOOL, 1, 8, 2026, null, at.plusSeconds(9))));
        assertThat(organisation.classes(chen())).extracting(SchoolClass::id).contains(opened);
    }
}
