package banzhang.command.organisation;

import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.SCHOOL_CODE;
import static banzhang.sample.SampleSchool.SCHOOL_NAME;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.events.AccountEvent.PersonLeft;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.OrganisationEvent.SchoolEnrolled;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 教室责任人")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntrustingARoomTest {
    private static final SchoolEnrolled ENROLLED = new SchoolEnrolled(SCHOOL, SCHOOL_CODE, SCHOOL_NAME, TERM_START);
    private static final RoomOpened OPENED = new RoomOpened(ROOM_A101, SCHOOL, "图书室", null, null, TERM_START);

    private static EntrustRoom entrust(RoomId room, PersonId keeper) {
        return new EntrustRoom(room, SCHOOL, keeper, TERM_START);
    }

    @Test
    void a_room_is_entrusted_and_entrusted_anew() {
        SchoolOffice.given(ENROLLED, OPENED)
                .when(entrust(ROOM_A101, WANG))
                .when(entrust(ROOM_A101, WANG)) // says nothing new
                .when(entrust(ROOM_A101, LI))
                .expect(
                        new RoomEntrusted(ROOM_A101, SCHOOL, WANG, TERM_START),
                        new RoomEntrusted(ROOM_A101, SCHOOL, LI, TERM_START));
    }

    @Test
    void a_room_that_is_not_there_or_not_ours_is_refused() {
        SchoolOffice.given(ENROLLED, OPENED)
                .refuses(entrust(new RoomId("r-nowhere"), WANG), OrganisationRefusal.ROOM_UNKNOWN);
        RoomOpened theirs = new RoomOpened(ROOM_A101, new SchoolId("yuanfang"), "图书室", null, null, TERM_START);
        SchoolOffice.given(ENROLLED, theirs).refuses(entrust(ROOM_A101, WANG), OrganisationRefusal.ROOM_UNKNOWN);
    }

    @Test
    void nobody_is_entrusted_with_a_room_who_leaves() {
        PersonLeft left = new PersonLeft(WANG, SCHOOL, LocalDate.parse("2026-12-01"), SampleSchool.GAO, TERM_START);
        SchoolOffice.given(ENROLLED, OPENED, left)
                .refuses(entrust(ROOM_A101, WANG), OrganisationRefusal.PERSON_HAS_LEFT);
    }
}
