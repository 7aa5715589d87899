package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("恶意来文 · 账号与令牌")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileAccessIT {
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String NOT_VALID = "403 INVITATION_NOT_VALID";
    private static final String LEAVE = "/api/people/" + SampleSchool.LI + "/leave";

    private static Attempt gao(String path, String json, String... answers) {
        return Attempt.post("gao", path, json, answers);
    }

    private static Attempt token(String json, String... answers) {
        return gao("/api/tokens", json, answers);
    }

    private static String asked(String name, String scopes, String until) {
        return "{\"name\":" + name + ",\"scopes\":" + scopes + ",\"until\":" + until + ",\"password\":\"x\"}";
    }

    @Test
    void nobody_leaves_is_invited_or_locked_by_a_request_that_is_not_sound() {
        List<Attempt> all = new ArrayList<>();
        for (String day : List.of(
                "null",
                "\"\"",
                "\"2026-02-30\"",
                "\"20261126\"",
                "\"12026-01-01\"",
                "\"1948-12-31\"",
                "\"2026-11-26T00:00:00Z\"",
                "[2026,11,26]",
                "{\"$gt\":\"\"}",
                "20261126")) {
            all.add(gao(LEAVE, "{\"from\":" + day + "}", INVALID, MALFORMED));
        }
        all.add(gao(LEAVE, "{\"from\":\"2099-01-01\"}", "422 LEAVING_DAY_TOO_FAR"));
        all.add(gao(LEAVE, "{\"from\":\"1949-01-01\"}", "422 LEAVING_DAY_TOO_FAR"));
        all.add(gao(LEAVE, "{\"from\":\"2026-12-01\",\"person\":\"p-gao\"}", UNKNOWN));
        all.add(gao(LEAVE, "{}", INVALID));
        all.add(gao(LEAVE, "[", MALFORMED));
        for (String id : List.of("p-nobody", "%24where", "x".repeat(65), "-", "p%20x")) {
            all.add(gao("/api/people/" + id + "/lock", "", "404 NOT_FOUND"));
        }
        all.add(gao("/api/people/" + SampleSchool.GAO + "/lock", "", "422 OWN_ACCOUNT"));
        all.add(gao("/api/invitations", "{\"token\":\"guess\",\"password\":\"seven blue umbrellas\"}", NOT_VALID));
        all.add(gao("/api/invitations", "{\"token\":\"\",\"password\":\"seven blue umbrellas\"}", NOT_VALID));
        all.add(gao("/api/invitations", "{\"token\":{\"$ne\":1},\"password\":\"x\"}", INVALID, MALFORMED));
        all.add(gao("/api/invitations", "{\"token\":\"" + "x".repeat(9999) + "\",\"password\":\"x\"}", NOT_VALID));
        Attempt.allRefused(all);
    }

    @Test
    void no_token_is_issued_for_a_request_that_is_not_sound() {
        List<Attempt> all = new ArrayList<>();
        String day = "\"2026-12-31\"";
        for (String scopes : List.of(
                "null",
                "{}",
                "\"SEARCH\"",
                "[null]",
                "[\"sign\"]",
                "[\"search\"]",
                "[1]",
                "[[]]",
                "[\"READ_PEOPLE\"]")) {
            all.add(token(asked("\"对账\"", scopes, day), INVALID, MALFORMED));
        }
        for (String name : List.of("null", "[]", "7", "true", "{\"$gt\":\"\"}")) {
            all.add(token(asked(name, "[\"SEARCH\"]", day), INVALID, MALFORMED));
        }
        for (String name : List.of("\"\"", "\" \\u3000\"", "\"\\u200b\"", "\"" + "字".repeat(61) + "\"")) {
            all.add(token(asked(name, "[\"SEARCH\"]", day), "422 TOKEN_NAME_INVALID"));
        }
        for (String until : List.of("\"2099-12-31\"", "\"2020-01-01\"")) {
            all.add(token(asked("\"对账\"", "[\"SEARCH\"]", until), "422 TOKEN_DAY_INVALID"));
        }
        all.add(token(asked("\"对账\"", "[]", day), "422 TOKEN_SCOPES_MISSING"));
        all.add(token("{\"owner\":\"p-chen\"}", UNKNOWN, INVALID));
        Attempt.allRefused(all);
    }

    /// 14. A token that is none opens nothing, whatever it looks like, and a cookie beside it does not help.
    @Test
    void what_only_looks_like_a_token_is_one_answer() {
        Browser chen = OpenHouse.of("chen");
        for (String shown : List.of(
                "Bearer x",
                "bearer bzt_" + "0".repeat(64),
                "Bearer bzt_",
                "Bearer null",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwLWdhbyJ9.",
                "Bearer {\"$ne\":null}",
                "Bearer " + "x".repeat(5000),
                "Bearer p-gao")) {
            Browser.Reply reply = chen.send(
                    chen.request("/api/ledger").header("Authorization", shown).GET());
            assertThat(reply.status() + " " + reply.code()).as(shown).isEqualTo("401 TOKEN_NOT_VALID");
            Browser.Reply changing = chen.send(chen.request("/api/devices")
                    .header("Authorization", shown)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(changing.status()).as(shown).isEqualTo(401);
        }
        assertThat(OpenHouse.said()).doesNotContain("bzt_");
    }
}
