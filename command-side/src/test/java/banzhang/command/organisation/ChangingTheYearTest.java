package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;

import banzhang.access.Refusal;
import banzhang.command.organisation.ChangeYear.Promotion;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.ClassPromoted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.OrganisationEvent.YearChanged;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("组织 · 学年升级")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingTheYearTest {
    private static final Instant NEXT = Instant.parse("2027-08-31T16:00:00Z"); // 1 September at school
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final RoomOpened ROOM = new RoomOpened(ROOM_A101, SCHOOL, "A101", null, null, TERM_START);
    private static final ClassOpened FIRST = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START);
    private static final ClassOpened LAST = new ClassOpened(CLASS_1_2, SCHOOL, 6, 2, 2021, null, TERM_START);
    private static final OpenClass NEW = new OpenClass(SCHOOL, 1, 1, 2027, ROOM_A101, NEXT);

    private static ChangeYear change(List<Promotion> promoted, List<ClassId> graduated, OpenClass... opened) {
        return new ChangeYear(SCHOOL, 2027, promoted, graduated, List.of(opened), NEXT);
    }

    private static List<Promotion> promoted(ClassId schoolClass, int from) {
        return List.of(new Promotion(schoolClass, from));
    }

    private static ClassPromoted up(ClassId schoolClass, int grade) {
        return new ClassPromoted(schoolClass, SCHOOL, 2027, grade, NEXT);
    }

    private static SchoolOffice school() {
        return SchoolOffice.given(ENROLLED, ROOM, FIRST, LAST);
    }

    @Test
    void classes_go_up_graduate_and_are_opened_in_one_append() {
        school().when(change(promoted(CLASS_1_1, 1), List.of(CLASS_1_2), NEW))
                .expect(
                        new YearChanged(SCHOOL, 2027, 1, 1, 1, NEXT),
                        up(CLASS_1_1, 2),
                        new ClassGraduated(CLASS_1_2, SCHOOL, 2027, NEXT),
                        new ClassOpened(NEW.schoolClass(), SCHOOL, 1, 1, 2027, ROOM_A101, NEXT));
    }

    @Test
    void it_is_done_once_a_school_year_and_again_in_the_next() {
        YearChanged done = new YearChanged(SCHOOL, 2027, 1, 0, 0, NEXT);
        SchoolOffice.given(ENROLLED, ROOM, FIRST, LAST, done, up(CLASS_1_1, 2))
                .refuses(change(List.of(), List.of(CLASS_1_2)), YearRefusal.YEAR_CHANGED_ALREADY);
        Instant later = Instant.parse("2028-09-01T00:00:00Z");
        SchoolOffice.given(ENROLLED, ROOM, FIRST, LAST, done, up(CLASS_1_1, 2))
                .when(new ChangeYear(SCHOOL, 2028, promoted(CLASS_1_1, 2), List.of(), List.of(), later))
                .expect(
                        new YearChanged(SCHOOL, 2028, 1, 0, 0, later),
                        new ClassPromoted(CLASS_1_1, SCHOOL, 2028, 3, later));
    }

    @Test
    void one_class_that_cannot_leaves_all_as_they_are() {
        school().refuses(change(promoted(CLASS_1_1, 1), List.of(), LastYears.TAKEN), OrganisationRefusal.CLASS_EXISTS);
        school().refuses(change(promoted(CLASS_1_1, 2), List.of(CLASS_1_2)), YearRefusal.CLASS_NOT_AS_REVIEWED);
        school().refuses(
                        change(promoted(new ClassId("c-nobody"), 1), List.of(CLASS_1_2)),
                        OrganisationRefusal.CLASS_UNKNOWN);
    }

    /// A class that is there already.
    private static final class LastYears {
        static final OpenClass TAKEN = new OpenClass(SCHOOL, 2, 1, 2026, null, NEXT);
    }

    @Test
    void what_is_not_a_change_is_refused() {
        school().refuses(change(List.of(), List.of()), YearRefusal.YEAR_CHANGES_NOTHING);
        school().refuses(change(promoted(CLASS_1_1, 1), List.of(CLASS_1_1)), YearRefusal.CLASS_NAMED_TWICE);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-31T15:59:59Z, YEAR_NOT_THIS", // still July at school
        "2028-07-31T16:00:00Z, YEAR_NOT_THIS", // the next year is being prepared
    })
    void a_year_is_begun_from_august_on_and_while_it_lasts(Instant at, YearRefusal refusal) {
        school().refuses(new ChangeYear(SCHOOL, 2027, promoted(CLASS_1_1, 1), List.of(), List.of(), at), refusal);
    }

    @Test
    void in_august_it_is_begun_already() {
        Instant august = Instant.parse("2027-07-31T16:00:00Z");
        school().when(new ChangeYear(SCHOOL, 2027, promoted(CLASS_1_1, 1), List.of(), List.of(), august))
                .expect(
                        new YearChanged(SCHOOL, 2027, 1, 0, 0, august),
                        new ClassPromoted(CLASS_1_1, SCHOOL, 2027, 2, august));
    }

    @Test
    void a_class_opened_in_the_year_is_where_it_belongs() {
        ClassOpened opened = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2027, null, NEXT);
        SchoolOffice.given(ENROLLED, opened)
                .refuses(change(promoted(CLASS_1_1, 1), List.of()), YearRefusal.CLASS_CHANGED_ALREADY);
        SchoolOffice.given(ENROLLED, opened)
                .refuses(change(List.of(), List.of(CLASS_1_1)), YearRefusal.CLASS_CHANGED_ALREADY);
    }

    @Test
    void there_is_no_thirteenth_grade() {
        ClassOpened last = new ClassOpened(CLASS_1_1, SCHOOL, 12, 1, 2024, null, TERM_START);
        SchoolOffice.given(ENROLLED, last)
                .refuses(change(promoted(CLASS_1_1, 12), List.of()), YearRefusal.NO_HIGHER_GRADE);
    }

    @Test
    void a_school_of_two_stages_opens_a_first_class_of_each_in_the_same_year() {
        OpenClass seventh = new OpenClass(SCHOOL, 7, 1, 2027, null, NEXT);
        school().when(change(List.of(), List.of(), NEW, seventh))
                .expect(
                        new YearChanged(SCHOOL, 2027, 0, 0, 2, NEXT),
                        new ClassOpened(NEW.schoolClass(), SCHOOL, 1, 1, 2027, ROOM_A101, NEXT),
                        new ClassOpened(seventh.schoolClass(), SCHOOL, 7, 1, 2027, null, NEXT));
    }

    @Test
    void another_schools_class_is_unknown() {
        SchoolId other = new SchoolId("other");
        ClassOpened elsewhere = new ClassOpened(CLASS_1_1, other, 1, 1, 2026, null, TERM_START);
        Refusal unknown = OrganisationRefusal.CLASS_UNKNOWN;
        SchoolOffice.given(ENROLLED, elsewhere).refuses(change(promoted(CLASS_1_1, 1), List.of()), unknown);
    }

    @Test
    void a_class_that_has_graduated_takes_no_appointment_and_goes_nowhere() {
        ClassGraduated left = new ClassGraduated(CLASS_1_2, SCHOOL, 2027, NEXT);
        MakeAppointment head = new MakeAppointment(
                new AppointmentId("a-li"),
                SCHOOL,
                LI,
                Office.HEAD_TEACHER,
                CLASS_1_2,
                LocalDate.parse("2027-09-01"),
                NEXT);
        SchoolOffice.given(ENROLLED, LAST, left).refuses(head, YearRefusal.CLASS_GRADUATED);
        SchoolOffice.given(ENROLLED, LAST, left)
                .refuses(change(promoted(CLASS_1_2, 6), List.of()), YearRefusal.CLASS_GRADUATED);
    }
}
