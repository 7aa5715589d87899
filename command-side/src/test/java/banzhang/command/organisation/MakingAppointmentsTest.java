package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 任职, 卸任")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MakingAppointmentsTest {
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final ClassOpened CLASS = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, null, TERM_START);
    private static final AppointmentMade WANG_TEACHES = made("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1);
    private static final AppointmentMade GAO_ADMINISTERS = made("a-gao", GAO, Office.ADMINISTRATOR, null);

    private static AppointmentMade made(String id, PersonId person, Office office, @Nullable ClassId schoolClass) {
        return new AppointmentMade(new AppointmentId(id), SCHOOL, person, office, schoolClass, SEPTEMBER, TERM_START);
    }

    private static MakeAppointment make(
            String id, PersonId person, Office office, @Nullable ClassId schoolClass, LocalDate from) {
        return new MakeAppointment(new AppointmentId(id), SCHOOL, person, office, schoolClass, from, TERM_START);
    }

    private static EndAppointment end(String id, @Nullable ClassId schoolClass, LocalDate until) {
        return new EndAppointment(new AppointmentId(id), SCHOOL, schoolClass, until, TERM_START);
    }

    private static AppointmentEnded wangLeaves(LocalDate until) {
        return new AppointmentEnded(
                new AppointmentId("a-wang"), SCHOOL, WANG, Office.HEAD_TEACHER, CLASS_1_1, until, TERM_START);
    }

    @Test
    void a_head_teacher_is_appointed_to_a_class() {
        SchoolOffice.given(ENROLLED, CLASS)
                .when(make("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER))
                .expect(WANG_TEACHES);
    }

    @Test
    void other_offices_are_the_schools() {
        SchoolOffice.given(ENROLLED)
                .when(make("a-gao", GAO, Office.ADMINISTRATOR, null, SEPTEMBER))
                .expect(GAO_ADMINISTERS);
    }

    @Test
    void the_same_appointment_again_is_quiet() {
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES)
                .when(make("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER))
                .expect();
    }

    @Test
    void a_class_is_named_for_a_head_teacher_and_for_nobody_else() {
        SchoolOffice.given(ENROLLED)
                .refuses(make("a-1", WANG, Office.HEAD_TEACHER, null, SEPTEMBER), OrganisationRefusal.CLASS_MISSING);
        SchoolOffice.given(ENROLLED, CLASS)
                .refuses(make("a-1", WANG, Office.AUDITOR, CLASS_1_1, SEPTEMBER), OrganisationRefusal.CLASS_NOT_WANTED);
    }

    @Test
    void a_class_nobody_opened_or_of_another_school_is_unknown() {
        MakeAppointment asked = make("a-1", WANG, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER);
        SchoolOffice.given(ENROLLED).refuses(asked, OrganisationRefusal.CLASS_UNKNOWN);
        ClassOpened elsewhere = new ClassOpened(CLASS_1_1, new SchoolId("other"), 1, 1, 2026, null, TERM_START);
        SchoolOffice.given(ENROLLED, elsewhere).refuses(asked, OrganisationRefusal.CLASS_UNKNOWN);
    }

    @Test
    void a_class_has_one_head_teacher_at_a_time() {
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES)
                .refuses(
                        make("a-li", LI, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY),
                        OrganisationRefusal.CLASS_HAS_HEAD_TEACHER);
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES, wangLeaves(FEBRUARY))
                .refuses(
                        make("a-li", LI, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY.minusDays(1)),
                        OrganisationRefusal.CLASS_HAS_HEAD_TEACHER);
    }

    @Test
    void a_successor_begins_on_the_day_the_predecessor_ends() {
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES)
                .when(end("a-wang", CLASS_1_1, FEBRUARY))
                .when(make("a-li", LI, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY))
                .expect(
                        wangLeaves(FEBRUARY),
                        new AppointmentMade(
                                new AppointmentId("a-li"),
                                SCHOOL,
                                LI,
                                Office.HEAD_TEACHER,
                                CLASS_1_1,
                                FEBRUARY,
                                TERM_START));
    }

    @Test
    void nobody_holds_the_same_office_twice_at_a_time() {
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS)
                .refuses(make("a-2", GAO, Office.ADMINISTRATOR, null, FEBRUARY), OrganisationRefusal.ALREADY_APPOINTED);
    }

    @Test
    void an_appointment_ends_once_and_not_before_it_began() {
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES, wangLeaves(FEBRUARY))
                .refuses(end("a-wang", CLASS_1_1, FEBRUARY), OrganisationRefusal.APPOINTMENT_ENDED);
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES)
                .refuses(end("a-wang", CLASS_1_1, SEPTEMBER.minusDays(1)), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
        SchoolOffice.given(ENROLLED, CLASS, WANG_TEACHES)
                .refuses(end("a-other", CLASS_1_1, FEBRUARY), OrganisationRefusal.APPOINTMENT_UNKNOWN);
    }

    @Test
    void a_school_keeps_an_administrator() {
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS)
                .refuses(end("a-gao", null, FEBRUARY), OrganisationRefusal.LAST_ADMINISTRATOR);
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS, made("a-chen", CHEN, Office.ADMINISTRATOR, null))
                .when(end("a-gao", null, FEBRUARY))
                .expect(new AppointmentEnded(
                        new AppointmentId("a-gao"), SCHOOL, GAO, Office.ADMINISTRATOR, null, FEBRUARY, TERM_START));
    }

    @Test
    void when_two_rules_are_broken_the_first_is_named() {
        SchoolOffice.given(ENROLLED, GAO_ADMINISTERS)
                .refuses(end("a-gao", null, SEPTEMBER.minusDays(1)), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
    }
}
