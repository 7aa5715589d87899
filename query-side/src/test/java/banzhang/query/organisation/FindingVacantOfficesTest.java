package banzhang.query.organisation;

import static banzhang.query.ViewsByHand.chen;
import static banzhang.query.ViewsByHand.headTeacher;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.organisation.OfficeFinding.Kind;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Today is 23 November 2026.
@DisplayName("组织 · 缺任与重任")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingVacantOfficesTest {
    private static final ClassId CLASS = SampleSchool.CLASS_1_1;
    private static final PersonId SUN = new PersonId("p-sun");
    private final ViewsByHand views = new ViewsByHand();
    private final Organisation organisation = views.get(Organisation.class);

    @AfterEach
    void close() {
        views.close();
    }

    private static Story appoint(Story story, String id, PersonId person, Office office, String from) {
        return story.tell("Office", id, made(id, person, office, null, from));
    }

    private static AppointmentMade made(
            String id, PersonId person, Office office, @Nullable ClassId schoolClass, String from) {
        return new AppointmentMade(
                new AppointmentId(id),
                SampleSchool.SCHOOL,
                person,
                office,
                schoolClass,
                LocalDate.parse(from),
                Story.START);
    }

    private static AppointmentEnded ended(String id, PersonId person, Office office, String until) {
        return new AppointmentEnded(
                new AppointmentId(id),
                SampleSchool.SCHOOL,
                person,
                office,
                office == Office.HEAD_TEACHER ? CLASS : null,
                LocalDate.parse(until),
                Story.START);
    }

    /// 青禾小学 with everybody a small school needs.
    private static Story staffed() {
        Story story = Story.ofSampleSchool();
        appoint(story, "a-p", SampleSchool.GAO, Office.PRINCIPAL, "2026-09-01");
        appoint(story, "a-s", SampleSchool.GAO, Office.SUPERVISING_LEADER, "2026-09-01");
        return appoint(story, "a-g", SampleSchool.CHEN, Office.GENERAL_AFFAIRS, "2026-09-01");
    }

    private static OfficeFinding ofClass(Kind kind, @Nullable String from, @Nullable String until) {
        return new OfficeFinding(
                kind,
                Office.HEAD_TEACHER,
                CLASS,
                "一(1)班",
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    @Test
    void a_school_with_everybody_in_place_has_nothing_to_find() {
        views.with(staffed());
        assertThat(organisation.findings(chen())).isEmpty();
    }

    @Test
    void offices_never_filled_are_named_without_a_first_day() {
        views.with(Story.ofSampleSchool());
        assertThat(organisation.findings(chen()))
                .containsExactly(
                        new OfficeFinding(Kind.VACANT, Office.PRINCIPAL, null, null, null, null, null),
                        new OfficeFinding(Kind.VACANT, Office.SUPERVISING_LEADER, null, null, null, null, null),
                        new OfficeFinding(Kind.VACANT, Office.GENERAL_AFFAIRS, null, null, null, null, null));
    }

    @Test
    void a_class_between_two_head_teachers_is_vacant_from_the_one_to_the_other() {
        views.with(staffed()
                .tell("C", "c", ended("a-wang", SampleSchool.WANG, Office.HEAD_TEACHER, "2026-12-01"))
                .tell("C", "c", made("a-sun", SUN, Office.HEAD_TEACHER, CLASS, "2026-12-15")));
        assertThat(organisation.findings(chen())).containsExactly(ofClass(Kind.VACANT, "2026-12-01", "2026-12-15"));
    }

    @Test
    void a_class_nobody_follows_in_stays_vacant() {
        views.with(staffed().tell("C", "c", ended("a-wang", SampleSchool.WANG, Office.HEAD_TEACHER, "2026-11-01")));
        assertThat(organisation.findings(chen())).containsExactly(ofClass(Kind.VACANT, "2026-11-01", null));
    }

    @Test
    void what_was_vacant_and_is_filled_today_is_history() {
        views.with(staffed()
                .tell("C", "c", ended("a-wang", SampleSchool.WANG, Office.HEAD_TEACHER, "2026-11-01"))
                .tell("C", "c", made("a-sun", SUN, Office.HEAD_TEACHER, CLASS, "2026-11-23")));
        assertThat(organisation.findings(chen())).isEmpty();
    }

    @Test
    void two_principals_at_once_are_doubled_for_the_days_they_share() {
        Story story = appoint(staffed(), "a-p2", SUN, Office.PRINCIPAL, "2027-01-01");
        views.with(story.tell("O", "o", ended("a-p", SampleSchool.GAO, Office.PRINCIPAL, "2027-02-01")));
        assertThat(organisation.findings(chen()))
                .containsExactly(new OfficeFinding(
                        Kind.DOUBLE,
                        Office.PRINCIPAL,
                        null,
                        null,
                        null,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-02-01")));
    }

    @Test
    void two_teachers_of_one_subject_are_doubled_and_of_two_subjects_are_not() {
        Story story = staffed();
        teach(story, "a-t1", SampleSchool.LI, Subject.MUSIC);
        teach(story, "a-t2", SUN, Subject.MUSIC);
        teach(story, "a-t3", SUN, Subject.SCIENCE);
        views.with(story);
        assertThat(organisation.findings(chen()))
                .extracting(OfficeFinding::kind, OfficeFinding::title, OfficeFinding::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.DOUBLE, "一(1)班 音乐 任课教师", null));
    }

    private static void teach(Story story, String id, PersonId person, Subject subject) {
        story.tell("C", "c", made(id, person, Office.SUBJECT_TEACHER, CLASS, "2026-09-01"))
                .tell(
                        "C",
                        "c",
                        new TeachingAssigned(
                                new AppointmentId(id), SampleSchool.SCHOOL, person, CLASS, subject, Story.START));
    }

    @Test
    void from_twelve_classes_on_a_school_needs_somebody_for_the_equipment() {
        Story story = staffed();
        for (int number = 3; number <= 11; number++) {
            story.schoolClass(new ClassId("c-" + number), number, SampleSchool.ROOM_A101)
                    .headTeacher("a-h" + number, SUN, new ClassId("c-" + number));
        }
        views.with(story);
        assertThat(organisation.findings(chen())).isEmpty();
        views.with(new Story(SampleSchool.SCHOOL)
                .schoolClass(new ClassId("c-12"), 12, SampleSchool.ROOM_A101)
                .headTeacher("a-h12", SUN, new ClassId("c-12")));
        assertThat(organisation.findings(chen()))
                .containsExactly(
                        new OfficeFinding(Kind.VACANT, Office.INFORMATION_CENTRE, null, null, null, null, null));
    }

    @Test
    void findings_are_for_who_sees_the_whole_school() {
        views.with(Story.ofSampleSchool());
        assertThat(organisation.findings(headTeacher(SampleSchool.WANG, CLASS))).isEmpty();
    }
}
