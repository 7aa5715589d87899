package banzhang.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.OrganisationEvent.CampusOpened;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.CampusId;
import banzhang.sample.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 校区 · 接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningCampusesIT extends OverHttp {
    private static final String ASSIGNMENTS = "/api/campuses/assignments";

    @Test
    void general_affairs_open_a_campus_and_a_room_on_it() {
        Browser chen = signedIn("chen");
        Browser.Reply opened = chen.post("/api/campuses", "{\"name\":\"南校区\"}");
        assertThat(opened.status()).isEqualTo(201);
        CampusId south = new CampusId(opened.json().path("id").asString());
        Browser.Reply room = chen.post("/api/rooms", "{\"number\":\"N101\",\"campus\":\"" + south + "\"}");
        assertThat(room.status()).isEqualTo(201);
        var id = Numbering.room(SampleSchool.SCHOOL, "N101");
        var at = clock.instant();
        assertThat(journal())
                .containsSubsequence(
                        new CampusOpened(south, SampleSchool.SCHOOL, "南校区", at),
                        new RoomOpened(id, SampleSchool.SCHOOL, "N101", null, null, at),
                        new RoomAssigned(id, SampleSchool.SCHOOL, south, at));
    }

    @Test
    void what_is_not_sound_is_refused_by_code_and_changes_nothing() {
        Browser gao = signedIn("gao");
        int before = journal().size();
        assertThat(gao.post("/api/campuses", "{\"name\":\" \"}").code()).isEqualTo("NAME_INVALID");
        assertThat(gao.post("/api/campuses", "{\"name\":7}").status()).isEqualTo(400);
        assertThat(gao.post(ASSIGNMENTS, "{\"campus\":\"k-1\"}").code()).isEqualTo("NOTHING_TO_ASSIGN");
        assertThat(gao.post(ASSIGNMENTS, "{\"campus\":\"k-1\",\"room\":\"r-1\"}")
                        .code())
                .isEqualTo("CAMPUS_UNKNOWN");
        assertThat(gao.post(ASSIGNMENTS, "{\"campus\":\"东校区\",\"room\":\"r-1\"}")
                        .status())
                .isEqualTo(400);
        assertThat(journal()).hasSize(before);
    }
}
