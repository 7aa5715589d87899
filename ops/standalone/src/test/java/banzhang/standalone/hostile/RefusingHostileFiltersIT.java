package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A saved filter goes into other people's lists and becomes a link there: it is what the ledger knows, or it is
/// refused.
@DisplayName("恶意来文 · 常用筛选")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileFiltersIT {
    private static final String PATH = "/api/ledger/filters";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String NOT_TEXT = "400 TEXT_NOT_WELL_FORMED";
    private static final String NOT_UNDERSTOOD = "422 FILTER_NOT_UNDERSTOOD";
    private static final List<String> NO_BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"x\"",
            "{\"name\":\"x\",\"audience\":\"OWNER\"}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":null}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":[]}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":\"q=1\"}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":null}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":1}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":{}}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":[\"a\"]}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":\"a\",\"q\":\"b\"}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":\"\\ud800\"}}",
            "{\"name\":\"x\",\"audience\":\"EVERYBODY\",\"asked\":{\"q\":\"a\"}}",
            "{\"name\":\"x\",\"audience\":1,\"asked\":{\"q\":\"a\"}}",
            "{\"name\":7,\"audience\":\"OWNER\",\"asked\":{\"q\":\"a\"}}",
            "{\"name\":null,\"audience\":\"OWNER\",\"asked\":{\"q\":\"a\"}}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":{\"q\":\"a\"},\"owner\":\"p-chen\"}",
            "{\"name\":\"x\",\"audience\":\"OWNER\",\"asked\":" + "{\"q\":".repeat(5000) + "}");

    private static String body(String name, String asked) {
        return "{\"name\":\"" + name + "\",\"audience\":\"OWNER\",\"asked\":" + asked + "}";
    }

    @Test
    void what_is_no_filter_is_refused_and_nothing_is_kept() {
        String kept = OpenHouse.of("wang").get(PATH).raw().body();
        List<Attempt> all = new ArrayList<>();
        NO_BODIES.forEach(body -> all.add(Attempt.post("wang", PATH, body, MALFORMED, INVALID, UNKNOWN, NOT_TEXT)));
        for (String name : List.of("", "   ", "x".repeat(41), "a\\nb", "a\\u202eb", "\\u200b", "a\\u0000")) {
            all.add(Attempt.post("wang", PATH, body(name, "{\"q\":\"a\"}"), "422 FILTER_NAME_INVALID", NOT_TEXT));
        }
        all.add(Attempt.post("wang", PATH, body("x", "{}"), "422 FILTER_ASKS_NOTHING"));
        for (String asked : List.of(
                "{\"$where\":\"1\"}",
                "{\"__proto__\":\"1\"}",
                "{\"page\":\"2\"}",
                "{\"a.b\":\"1\"}",
                "{\"\":\"1\"}",
                "{\"class\":\"../../etc/passwd\"}",
                "{\"class\":\"{$ne:1}\"}",
                "{\"at\":\"javascript:alert(1)\"}",
                "{\"known\":\"-1\"}",
                "{\"condition\":\"<b>\"}",
                "{\"size\":\"99999999999\"}",
                "{\"size\":\"-1\"}",
                "{\"q\":\"a\\r\\nSet-Cookie: x\"}",
                "{\"q\":\"" + "q".repeat(201) + "\"}")) {
            all.add(Attempt.post("wang", PATH, body("x", asked), NOT_UNDERSTOOD, NOT_TEXT));
        }
        Attempt.allRefused(all);
        assertThat(OpenHouse.of("wang").get(PATH).raw().body()).isEqualTo(kept);
    }

    @Test
    void filters_that_are_not_there_not_yours_or_too_many_are_refused() {
        Browser chen = OpenHouse.of("chen");
        String own = idOf(chen.post(PATH, body("hostile own", "{\"q\":\"a\"}")));
        String shared = idOf(
                chen.post(PATH, body("hostile shared", "{\"q\":\"<script>\"}").replace("OWNER", "SCHOOL")));
        List<Attempt> all = new ArrayList<>();
        for (String id : List.of("x", own, "%24ne", "%00", "..%2f..", "a".repeat(3000), "lf-" + "0".repeat(24))) {
            all.add(delete("wang", id, "404 NOT_FOUND", "400 MALFORMED_REQUEST"));
            all.add(put(
                    "wang", id, "{\"name\":\"y\",\"audience\":\"OWNER\"}", "404 NOT_FOUND", "400 MALFORMED_REQUEST"));
        }
        all.add(delete("wang", shared, "403 NOT_YOUR_FILTER"));
        all.add(put("wang", shared, "{\"name\":\"y\",\"audience\":\"OWNER\"}", "403 NOT_YOUR_FILTER"));
        all.add(put("wang", shared, "{\"name\":\"y\",\"audience\":\"SCHOOL\"}", "403 NOT_YOURS_TO_SHARE"));
        all.add(put("chen", own, "{\"name\":\"\",\"audience\":\"OWNER\"}", "422 FILTER_NAME_INVALID"));
        all.add(put("chen", own, "{\"name\":\"hostile shared\",\"audience\":\"OWNER\"}", "409 FILTER_NAME_TAKEN"));
        all.add(put("chen", own, "{\"name\":\"y\"}", MALFORMED, INVALID));
        all.add(put("chen", own, "{\"name\":\"y\",\"audience\":\"OWNER\",\"asked\":{}}", UNKNOWN));
        all.add(Attempt.post("chen", PATH, body("hostile own", "{\"q\":\"b\"}"), "409 FILTER_NAME_TAKEN"));
        Attempt.allRefused(all.stream()
                .map(attempt -> attempt.what().contains("%00") || attempt.what().contains("%2f")
                        ? attempt.beforeTheDoor()
                        : attempt)
                .toList());
        // what looks like markup is a text in everybody's page
        assertThat(OpenHouse.of("wang").get("/ledger/filters").raw().body()).doesNotContain("<script>\"");
        assertThat(chen.delete(PATH + "/" + own).status()).isEqualTo(204);
        assertThat(chen.delete(PATH + "/" + shared).status()).isEqualTo(204);
    }

    private static String idOf(Browser.Reply kept) {
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        return kept.json().path("id").asString();
    }

    private static Attempt delete(String login, String id, String... answers) {
        return Attempt.of("DELETE " + id, () -> OpenHouse.of(login).delete(PATH + "/" + id), answers);
    }

    private static Attempt put(String login, String id, String json, String... answers) {
        return Attempt.of(
                "PUT " + id + " " + json,
                () -> {
                    Browser browser = OpenHouse.of(login);
                    return browser.send(browser.request(PATH + "/" + id)
                            .header("X-XSRF-TOKEN", browser.token())
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(json)));
                },
                answers);
    }
}
