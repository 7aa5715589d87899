package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
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
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("组织 · 任职起止, 任教")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointingForATimeTest {
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");
    private static final LocalDate JULY = LocalDate.parse("2027-07-01");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final ClassOpened CLASS = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, null, TERM_START);
    private static final AppointmentMade LI_TEACHES = made("a-li", LI, Office.SUBJECT_TEACHER, CLASS_1_1, SEPTEMBER);
    private static final TeachingAssigned MATHEMATICS =
            new TeachingAssigned(new AppointmentId("a-li"), SCHOOL, LI, CLASS_1_1, Subject.MATHEMATICS, TERM_START);
    private static final AppointmentMade CHEN_LEADS = made("a-chen", CHEN, Office.PRINCIPAL, null, SEPTEMBER);

    private static AppointmentMade made(
            String id, PersonId person, Office office, @Nullable ClassId schoolClass, LocalDate from) {
        return new AppointmentMade(new AppointmentId(id), SCHOOL, person, office, schoolClass, from, TERM_START);
    }

    private static MakeAppointment teach(String id, PersonId person, @Nullable Subject subject) {
        return new MakeAppointment(
                new AppointmentId(id),
                SCHOOL,
                person,
                Office.SUBJECT_TEACHER,
                CLASS_1_1,
                subject,
                SEPTEMBER,
                null,
                TERM_START);
    }

    private static MakeAppointment head(String id, PersonId person, LocalDate from, @Nullable LocalDate until) {
        return new MakeAppointment(
                new AppointmentId(id), SCHOOL, person, Office.HEAD_TEACHER, CLASS_1_1, null, from, until, TERM_START);
    }

    private static AppointmentEnded chenLeaves(LocalDate until, Instant at) {
        return new AppointmentEnded(new AppointmentId("a-chen"), SCHOOL, CHEN, Office.PRINCIPAL, null, until, at);
    }

    private static EndAppointment endChen(LocalDate until, Instant at) {
        return new EndAppointment(new AppointmentId("a-chen"), SCHOOL, null, until, at);
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void every_office_of_the_school_is_given_until_a_day_in_one_append(Office office) {
        if (office.ofAClass()) {
            return;
        }
        SchoolOffice.given(ENROLLED)
                .when(new MakeAppointment(
                        new AppointmentId("a-chen"), SCHOOL, CHEN, office, null, null, SEPTEMBER, JULY, TERM_START))
                .expect(
                        made("a-chen", CHEN, office, null, SEPTEMBER),
                        new AppointmentEnded(
                                new AppointmentId("a-chen"), SCHOOL, CHEN, office, null, JULY, TERM_START));
    }

    @Test
    void a_subject_teacher_is_appointed_to_class_and_subject() {
        SchoolOffice.given(ENROLLED, CLASS)
                .when(teach("a-li", LI, Subject.MATHEMATICS))
                .expect(LI_TEACHES, MATHEMATICS);
    }

    @Test
    void a_subject_is_named_for_a_subject_teacher_and_for_nobody_else() {
        SchoolOffice.given(ENROLLED, CLASS).refuses(teach("a-1", LI, null), OrganisationRefusal.SUBJECT_MISSING);
        SchoolOffice.given(ENROLLED, CLASS)
                .refuses(
                        new MakeAppointment(
                                new AppointmentId("a-1"),
                                SCHOOL,
                                LI,
                                Office.HEAD_TEACHER,
                                CLASS_1_1,
                                Subject.MUSIC,
                                SEPTEMBER,
                                null,
                                TERM_START),
                        OrganisationRefusal.SUBJECT_NOT_WANTED);
    }

    @Test
    void one_person_teaches_several_subjects_but_each_once() {
        SchoolOffice.given(ENROLLED, CLASS, LI_TEACHES, MATHEMATICS)
                .when(teach("a-2", LI, Subject.SCIENCE))
                .expect(
                        made("a-2", LI, Office.SUBJECT_TEACHER, CLASS_1_1, SEPTEMBER),
                        new TeachingAssigned(
                                new AppointmentId("a-2"), SCHOOL, LI, CLASS_1_1, Subject.SCIENCE, TERM_START));
        SchoolOffice.given(ENROLLED, CLASS, LI_TEACHES, MATHEMATICS)
                .refuses(teach("a-2", LI, Subject.MATHEMATICS), OrganisationRefusal.ALREADY_APPOINTED);
    }

    @Test
    void who_teaches_a_subject_is_not_in_the_way_of_a_head_teacher() {
        SchoolOffice.given(ENROLLED, CLASS, LI_TEACHES, MATHEMATICS)
                .when(head("a-wang", WANG, SEPTEMBER, null))
                .expect(made("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER));
    }

    @Test
    void a_head_teacher_for_a_time_fits_before_the_next_and_not_a_day_longer() {
        AppointmentMade fromFebruary = made("a-wang", WANG, Office.HEAD_TEACHER, CLASS_1_1, FEBRUARY);
        SchoolOffice.given(ENROLLED, CLASS, fromFebruary)
                .when(head("a-li", LI, SEPTEMBER, FEBRUARY))
                .expect(
                        made("a-li", LI, Office.HEAD_TEACHER, CLASS_1_1, SEPTEMBER),
                        new AppointmentEnded(
                                new AppointmentId("a-li"),
                                SCHOOL,
                                LI,
                                Office.HEAD_TEACHER,
                                CLASS_1_1,
                                FEBRUARY,
                                TERM_START));
        SchoolOffice.given(ENROLLED, CLASS, fromFebruary)
                .refuses(head("a-li", LI, SEPTEMBER, FEBRUARY.plusDays(1)), OrganisationRefusal.CLASS_HAS_HEAD_TEACHER);
    }

    @Test
    void an_appointment_does_not_end_before_it_begins() {
        SchoolOffice.given(ENROLLED, CLASS)
                .refuses(head("a-li", LI, FEBRUARY, SEPTEMBER), OrganisationRefusal.ENDS_BEFORE_IT_BEGAN);
    }

    @Test
    void what_ends_later_may_end_earlier_but_never_later_and_not_once_it_is_over() {
        SchoolOffice.given(ENROLLED, CHEN_LEADS, chenLeaves(JULY, TERM_START))
                .when(endChen(FEBRUARY, TERM_START))
                .expect(chenLeaves(FEBRUARY, TERM_START));
        SchoolOffice.given(ENROLLED, CHEN_LEADS, chenLeaves(FEBRUARY, TERM_START))
                .refuses(endChen(JULY, TERM_START), OrganisationRefusal.APPOINTMENT_ENDED);
        Instant over = Instant.parse("2027-06-30T16:00:00Z");
        SchoolOffice.given(ENROLLED, CHEN_LEADS, chenLeaves(JULY, TERM_START))
                .refuses(endChen(FEBRUARY, over), OrganisationRefusal.APPOINTMENT_ENDED);
        SchoolOffice.given(ENROLLED, CHEN_LEADS, chenLeaves(JULY, TERM_START))
                .when(endChen(FEBRUARY, over.minusNanos(1)))
                .expect(chenLeaves(FEBRUARY, over.minusNanos(1)));
    }
}
