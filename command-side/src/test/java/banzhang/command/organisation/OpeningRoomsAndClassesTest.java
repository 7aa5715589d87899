package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;

import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.SchoolId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 立户, 教室, 开班")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningRoomsAndClassesTest {
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final RoomOpened A101 = new RoomOpened(ROOM_A101, SCHOOL, "A101", "南楼", 1, TERM_START);
    private static final ClassOpened CLASS = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START);

    @Test
    void a_school_is_enrolled_once_and_saying_it_again_is_quiet() {
        EnrolSchool asked = new EnrolSchool(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
        SchoolOffice.given().when(asked).when(asked).expect(ENROLLED);
    }

    @Test
    void a_school_enrolled_under_another_name_is_refused() {
        SchoolOffice.given(ENROLLED)
                .refuses(new EnrolSchool(SCHOOL, SCHOOL_CODE, "另一小学", TERM_START), OrganisationRefusal.SCHOOL_EXISTS);
    }

    @Test
    void a_school_code_is_ten_digits() {
        SchoolOffice.given()
                .refuses(
                        new EnrolSchool(SCHOOL, "21370000１1", SCHOOL_NAME, TERM_START),
                        OrganisationRefusal.SCHOOL_CODE_INVALID);
        SchoolOffice.given()
                .refuses(new EnrolSchool(SCHOOL, SCHOOL_CODE, " ", TERM_START), OrganisationRefusal.NAME_INVALID);
    }

    @Test
    void a_room_is_opened_under_one_spelling_of_its_number() {
        SchoolOffice.given(ENROLLED)
                .when(new OpenRoom(SCHOOL, "ａ １０１", "南楼", 1, TERM_START))
                .expect(A101);
    }

    @Test
    void a_number_is_taken_once_in_a_school() {
        SchoolOffice.given(ENROLLED, A101)
                .refuses(new OpenRoom(SCHOOL, "a101", null, null, TERM_START), OrganisationRefusal.ROOM_NUMBER_TAKEN);
    }

    @Test
    void a_room_has_a_number_and_a_school() {
        SchoolOffice.given(ENROLLED)
                .refuses(new OpenRoom(SCHOOL, "\u200b ", null, null, TERM_START), OrganisationRefusal.NUMBER_INVALID);
        SchoolOffice.given()
                .refuses(new OpenRoom(SCHOOL, "A101", null, null, TERM_START), OrganisationRefusal.SCHOOL_UNKNOWN);
    }

    @Test
    void a_class_is_opened_in_a_room_of_the_school() {
        SchoolOffice.given(ENROLLED, A101)
                .when(new OpenClass(SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START))
                .expect(CLASS);
    }

    @Test
    void a_room_nobody_opened_or_of_another_school_is_refused() {
        OpenClass asked = new OpenClass(SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START);
        SchoolOffice.given(ENROLLED).refuses(asked, OrganisationRefusal.ROOM_UNKNOWN);
        RoomOpened elsewhere = new RoomOpened(ROOM_A101, new SchoolId("other"), "A101", null, null, TERM_START);
        SchoolOffice.given(ENROLLED, elsewhere).refuses(asked, OrganisationRefusal.ROOM_UNKNOWN);
    }

    @Test
    void a_class_of_a_year_and_number_is_opened_once() {
        SchoolOffice.given(ENROLLED, A101, CLASS)
                .refuses(new OpenClass(SCHOOL, 2, 1, 2026, null, TERM_START), OrganisationRefusal.CLASS_EXISTS);
    }

    @Test
    void grade_number_and_year_are_within_reason() {
        for (OpenClass odd : new OpenClass[] {
            new OpenClass(SCHOOL, 0, 1, 2026, null, TERM_START),
            new OpenClass(SCHOOL, 13, 1, 2026, null, TERM_START),
            new OpenClass(SCHOOL, 1, 0, 2026, null, TERM_START),
            new OpenClass(SCHOOL, 1, 100, 2026, null, TERM_START),
            new OpenClass(SCHOOL, 1, 1, 26, null, TERM_START)
        }) {
            SchoolOffice.given(ENROLLED).refuses(odd, OrganisationRefusal.NUMBER_INVALID);
        }
    }
}
