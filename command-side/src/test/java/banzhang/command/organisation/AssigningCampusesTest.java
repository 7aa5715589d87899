package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;

import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.ClassAssigned;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("组织 · 校区")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssigningCampusesTest {
    private static final CampusId EAST = Numbering.campus(SCHOOL, "东校区");
    private static final CampusId WEST = Numbering.campus(SCHOOL, "西校区");
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final CampusOpened EAST_OPENED = new CampusOpened(EAST, SCHOOL, "东校区", TERM_START);
    private static final CampusOpened WEST_OPENED = new CampusOpened(WEST, SCHOOL, "西校区", TERM_START);
    private static final RoomOpened ROOM = new RoomOpened(ROOM_A101, SCHOOL, "A101", null, null, TERM_START);
    private static final ClassOpened WITH_ROOM = new ClassOpened(CLASS_1_1, SCHOOL, 1, 1, 2026, ROOM_A101, TERM_START);
    private static final ClassOpened WITHOUT = new ClassOpened(CLASS_1_2, SCHOOL, 1, 2, 2026, null, TERM_START);
    private static final RoomAssigned ROOM_EAST = new RoomAssigned(ROOM_A101, SCHOOL, EAST, TERM_START);

    private static SchoolOffice school() {
        return SchoolOffice.given(ENROLLED, EAST_OPENED, WEST_OPENED, ROOM, WITH_ROOM, WITHOUT);
    }

    private static AssignCampus assign(CampusId campus, @Nullable RoomId room, @Nullable ClassId schoolClass) {
        return new AssignCampus(SCHOOL, campus, room, schoolClass, TERM_START);
    }

    @Test
    void a_campus_is_opened_under_its_name_once() {
        SchoolOffice.given(ENROLLED)
                .when(new OpenCampus(SCHOOL, " 东校区 ", TERM_START))
                .expect(EAST_OPENED);
        SchoolOffice.given(ENROLLED, EAST_OPENED)
                .refuses(new OpenCampus(SCHOOL, "东 校区", TERM_START), CampusRefusal.CAMPUS_EXISTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区东校区"})
    void a_campus_has_a_name_of_a_few_words(String name) {
        SchoolOffice.given(ENROLLED)
                .refuses(new OpenCampus(SCHOOL, name, TERM_START), OrganisationRefusal.NAME_INVALID);
    }

    @Test
    void a_room_is_opened_on_a_campus_in_one_append() {
        SchoolOffice.given(ENROLLED, EAST_OPENED)
                .when(new OpenRoom(SCHOOL, "A101", null, null, EAST, TERM_START))
                .expect(ROOM, ROOM_EAST);
        SchoolOffice.given(ENROLLED)
                .refuses(new OpenRoom(SCHOOL, "A101", null, null, EAST, TERM_START), CampusRefusal.CAMPUS_UNKNOWN);
    }

    @Test
    void a_room_and_a_class_are_assigned_and_the_room_may_be_set_right() {
        school().when(assign(EAST, ROOM_A101, CLASS_1_1))
                .when(assign(EAST, ROOM_A101, CLASS_1_1)) // says nothing new
                .when(assign(WEST, ROOM_A101, null))
                .when(assign(WEST, null, CLASS_1_2))
                .expect(
                        ROOM_EAST,
                        new ClassAssigned(CLASS_1_1, SCHOOL, EAST, TERM_START),
                        new RoomAssigned(ROOM_A101, SCHOOL, WEST, TERM_START),
                        new ClassAssigned(CLASS_1_2, SCHOOL, WEST, TERM_START));
    }

    @Test
    void a_class_is_not_assigned_away_from_its_room() {
        SchoolOffice.given(ENROLLED, EAST_OPENED, WEST_OPENED, ROOM, ROOM_EAST, WITH_ROOM)
                .refuses(assign(WEST, null, CLASS_1_1), CampusRefusal.ROOM_ON_ANOTHER_CAMPUS);
    }

    @Test
    void what_is_not_there_is_refused() {
        school().refuses(assign(EAST, null, null), CampusRefusal.NOTHING_TO_ASSIGN);
        school().refuses(assign(new CampusId("k-nowhere"), ROOM_A101, null), CampusRefusal.CAMPUS_UNKNOWN);
        school().refuses(assign(EAST, new RoomId("r-nowhere"), null), OrganisationRefusal.ROOM_UNKNOWN);
        school().refuses(assign(EAST, null, new ClassId("c-nobody")), OrganisationRefusal.CLASS_UNKNOWN);
    }
}
