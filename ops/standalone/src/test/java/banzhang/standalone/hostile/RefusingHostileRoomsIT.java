package banzhang.standalone.hostile;

import banzhang.sample.SampleSchool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Who answers for a room, what it is to have and what is handed to it may be said by anybody of anything: it is one
/// of our rooms and one of our people, said by whom it may be, or nothing is recorded.
@DisplayName("恶意来文 · 没有班级的教室")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileRoomsIT {
    private static final String KEEPERS = "/api/rooms/keepers";
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String ROOM = SampleSchool.ROOM_A101.value();
    private static final String CHEN = SampleSchool.CHEN.value();

    @Test
    void nobody_answers_for_a_room_by_a_hostile_request() {
        List<Attempt> all = new ArrayList<>();
        for (String body : List.of(
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"$gt\":1}",
                "{\"room\":\"" + ROOM + "\"}",
                "{\"keeper\":\"" + CHEN + "\"}",
                keeper(ROOM, CHEN).replace("}", ",\"school\":\"yuanfang\"}"),
                keeper("{\"$ne\":1}", CHEN).replace("\"{", "{").replace("}\"", "}"),
                keeper("r".repeat(5000), CHEN),
                keeper("r|1", CHEN),
                keeper("../r-1", CHEN),
                keeper(ROOM, ""),
                keeper(ROOM, "陈主任"))) {
            all.add(Attempt.post("chen", KEEPERS, body, INVALID, UNKNOWN, MALFORMED));
        }
        for (String room : List.of("r-none", "c-1", SampleSchool.CLASS_1_1.value())) {
            all.add(Attempt.post("chen", KEEPERS, keeper(room, CHEN), "422 ROOM_UNKNOWN"));
        }
        for (String person : List.of("p-none", "chen", ROOM)) {
            all.add(Attempt.post("chen", KEEPERS, keeper(ROOM, person), "422 PERSON_UNKNOWN"));
        }
        for (String login : List.of("wang", "zhou", "he")) {
            all.add(Attempt.post(login, KEEPERS, keeper(ROOM, CHEN), "403 NOT_ALLOWED"));
        }
        Attempt.allRefused(all);
    }

    @Test
    void nothing_is_handed_to_a_room_by_a_hostile_request() {
        List<Attempt> all = new ArrayList<>();
        for (String room : List.of("{}", "[]", "7", "\"\"", "\"r|1\"", "\"" + "r".repeat(5000) + "\"")) {
            all.add(Attempt.post("chen", "/api/handovers", issue("\"room\":" + room), INVALID, MALFORMED));
            all.add(Attempt.post(
                    "chen", "/api/room-templates/assignments", "{\"room\":" + room + "}", INVALID, MALFORMED));
        }
        for (String room : List.of("r-none", SampleSchool.CLASS_1_1.value())) {
            all.add(Attempt.post("chen", "/api/handovers", issue("\"room\":\"" + room + "\""), "404 ROOM_NOT_FOUND"));
            all.add(Attempt.post(
                    "chen", "/api/room-templates/assignments", "{\"room\":\"" + room + "\"}", "404 ROOM_NOT_FOUND"));
        }
        String both = "\"schoolClass\":\"" + SampleSchool.CLASS_1_1 + "\",\"room\":\"" + ROOM + "\"";
        all.add(Attempt.post("chen", "/api/handovers", issue(both), "422 TERMS_NOT_CALLED_FOR"));
        all.add(Attempt.post("chen", "/api/room-templates/assignments", "{" + both + "}", "422 PLACE_MISSING"));
        all.add(Attempt.post("chen", "/api/room-templates/assignments", "{}", "422 PLACE_MISSING"));
        String room = "\"room\":\"" + ROOM + "\"";
        all.add(Attempt.post("chen", "/api/handovers", issue(room), "409 ROOM_HAS_NO_KEEPER"));
        all.add(Attempt.post("wang", "/api/handovers", issue(room), "403 NOT_ALLOWED"));
        all.add(Attempt.post("wang", "/api/room-templates/assignments", "{" + room + "}", "403 NOT_ALLOWED"));
        Attempt.allRefused(all);
    }

    private static String keeper(String room, String person) {
        return "{\"room\":\"%s\",\"keeper\":\"%s\"}".formatted(room, person);
    }

    private static String issue(String to) {
        return "{\"kind\":\"ISSUE\",\"devices\":[\"%s\"],%s}".formatted(SampleSchool.PROJECTOR, to);
    }
}
