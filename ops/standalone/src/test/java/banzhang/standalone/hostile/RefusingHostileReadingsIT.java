package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is said of a file's notations is an answer to what was asked, or it is refused.
@DisplayName("恶意来文 · 选定写法")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileReadingsIT {
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String NOT_TEXT = "400 TEXT_NOT_WELL_FORMED";
    private static final String NOT_ASKED = "422 READING_NOT_ASKED";
    private static final String NOT_OFFERED = "422 READING_NOT_OFFERED";
    private static final String ANSWER = "{\"readings\":{\"CLASS:111\":\"1-11\"}}";
    private static final List<String> NO_BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "5",
            "{\"readings\":null}",
            "{\"readings\":[]}",
            "{\"readings\":\"1-11\"}",
            "{\"readings\":{\"CLASS:111\":null}}",
            "{\"readings\":{\"CLASS:111\":1}}",
            "{\"readings\":{\"CLASS:111\":{}}}",
            "{\"readings\":{\"CLASS:111\":[\"1-11\"]}}",
            "{\"readings\":{\"CLASS:111\":\"1-11\",\"CLASS:111\":\"11-1\"}}",
            "{\"readings\":{\"CLASS:111\":\"\\ud800\"}}",
            "{\"readings\":{\"CLASS:111\":\"1-11\"},\"school\":\"other\"}",
            "{\"readings\":" + "{\"a\":".repeat(5000) + "}");
    private String file = "";

    @BeforeEach
    void a_file_waits_to_be_asked_about() {
        Reply reply = new Upload("班主任.csv", Attempt.utf8("班级,班主任\n111,王老师\n"), "headteachers").by("chen");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.raw().body()).contains("CLASS:111");
        file = "/api/imports/" + reply.json().path("id").asString();
    }

    @Test
    void what_answers_nothing_that_was_asked_is_refused_and_the_file_stays_as_it_is() {
        String before = OpenHouse.of("chen").get(file).raw().body();
        List<Attempt> all = new ArrayList<>();
        NO_BODIES.forEach(
                body -> all.add(Attempt.post("chen", file + "/readings", body, MALFORMED, INVALID, UNKNOWN, NOT_TEXT)));
        all.add(said("{}", "422 READINGS_MISSING"));
        for (String asked : List.of("", "CLASS", "class:111", "CLASS:112", "ROOM:111", "$where", "__proto__", "a.b")) {
            all.add(said("{\"" + asked + "\":\"1-11\"}", NOT_ASKED));
        }
        for (String key : List.of("", "=", "1-1", "1-12", "12-1", "1-11 ", "１-11", "$ne", "x".repeat(5000))) {
            all.add(said("{\"CLASS:111\":\"" + key + "\"}", NOT_OFFERED));
        }
        all.add(said("{\"CLASS:111\":\"1-11\",\"CLASS:x\":\"1-11\"}", NOT_ASKED));
        Attempt.allRefused(all);
        assertThat(OpenHouse.of("chen").get(file).raw().body()).isEqualTo(before);
    }

    @Test
    void files_that_are_not_there_or_not_yours_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String id : List.of("i-none", "%24ne", "i-" + "0".repeat(24), "x".repeat(60))) {
            String path = "/api/imports/" + id + "/readings";
            for (String login : List.of("chen", "gao")) {
                all.add(Attempt.post(login, path, ANSWER, "404 IMPORT_NOT_FOUND", "404 NOT_FOUND"));
            }
        }
        for (String login : List.of("wang", "zhou")) {
            for (int again = 0; again < 6; again++) {
                all.add(Attempt.post(login, file + "/readings", ANSWER, "403 NOT_ALLOWED"));
            }
        }
        Attempt.allRefused(all);
    }

    private Attempt said(String readings, String... answers) {
        return Attempt.post("chen", file + "/readings", "{\"readings\":" + readings + "}", answers);
    }
}
