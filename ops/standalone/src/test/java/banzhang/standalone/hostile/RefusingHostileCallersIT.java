package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

@DisplayName("恶意来文 · 来人")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileCallersIT {
    private static final String FORGED = "403 FORGED_REQUEST";
    private static final String DIGEST = "0".repeat(64);

    /// 7. Who is not named on a sheet does not sign it, for neither side.
    @Test
    void nobody_signs_a_sheet_that_is_not_theirs() {
        List<Attempt> all = new ArrayList<>();
        for (JsonNode sheet : OpenHouse.of("chen").get("/api/handovers").json()) {
            if (!isBetweenStoreAndClasses(sheet)) {
                continue; // 高老师 answers for a room, and 陈主任 for every store
            }
            String path = "/api/handovers/" + sheet.path("id").asString() + "/signatures";
            for (String login : List.of("gao", "zhou")) {
                for (String side : List.of("OUTGOING", "INCOMING")) {
                    all.add(Attempt.post(
                            login, path, signature(side), "403 NOT_YOURS_TO_SIGN", "404 HANDOVER_NOT_FOUND"));
                }
            }
            all.add(Attempt.post("chen", path, signature("INCOMING"), "403 NOT_YOURS_TO_SIGN"));
            all.add(Attempt.post(
                    "wang", path, signature("OUTGOING"), "403 NOT_YOURS_TO_SIGN", "404 HANDOVER_NOT_FOUND"));
        }
        Attempt.allRefused(all);
    }

    private static boolean isBetweenStoreAndClasses(JsonNode sheet) {
        return Set.of("STORE", "CLASS").contains(sheet.path("from").path("kind").asString())
                && sheet.path("to").path("kind").asString().equals("CLASS");
    }

    private static String signature(String side) {
        return "{\"side\":\"" + side + "\",\"content\":\"" + DIGEST
                + "\",\"drawing\":\"data:image/png;base64,AAAA\",\"password\":\"banzhang-2026\"}";
    }

    /// 10. What is somebody else's is answered to the letter like what is not there.
    @Test
    void what_is_somebody_elses_is_told_in_the_words_for_what_is_not_there() {
        Browser wang = OpenHouse.of("wang");
        Browser chen = OpenHouse.of("chen");
        List<String> foreign = new ArrayList<>();
        for (JsonNode schoolClass : chen.get("/api/classes").json()) {
            foreign.add("/api/classes/" + schoolClass.path("id").asString() + "/ledger");
        }
        for (JsonNode line : chen.get("/api/ledger?size=200").json().path("lines")) {
            foreign.add("/api/devices/" + line.path("device").asString());
        }
        for (JsonNode sheet : chen.get("/api/handovers").json()) {
            foreign.add("/api/handovers/" + sheet.path("id").asString());
        }
        foreign.removeIf(path -> wang.get(path).status() == 200);
        assertThat(foreign).hasSizeGreaterThan(3 * Attempt.LEAST_VARIANTS);
        SoftAssertions all = new SoftAssertions();
        for (String path : foreign) {
            String[] steps = path.split("/");
            String unknown = path.replace(steps[3], "x" + steps[3].substring(1));
            all.assertThat(bare(wang.get(path))).as(path).isEqualTo(bare(wang.get(unknown)));
            all.assertThat(wang.get(path).status()).as(path).isEqualTo(404);
        }
        all.assertAll();
    }

    private static String bare(Reply reply) {
        return reply.status() + reply.raw().body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    /// 14. There is nothing to forge in a session or a token: each is known or it is not.
    @Test
    void sessions_nobody_opened_let_nobody_in() {
        List<Attempt> all = new ArrayList<>();
        Browser left = OpenHouse.another("zhou");
        String ended = left.cookie("banzhang_session");
        assertThat(left.get("/api/ledger").status()).isEqualTo(200);
        assertThat(left.delete("/api/session").status()).isEqualTo(204);
        String none =
                encoded("{\"alg\":\"none\"}") + "." + encoded("{\"sub\":\"p-gao\",\"role\":\"ADMINISTRATOR\"}") + ".";
        String kid = encoded("{\"alg\":\"HS256\",\"kid\":\"../../dev/null\"}") + "." + encoded("{\"sub\":\"p-gao\"}")
                + ".AA";
        for (String session : sessions(ended, none, kid)) {
            all.add(Attempt.of("session " + session, () -> asking("banzhang_session=" + session), "401 NOT_SIGNED_IN"));
        }
        for (String header :
                List.of("Bearer " + none, "Basic Z2FvOmJhbnpoYW5nLTIwMjY=", "Digest x", "Bearer " + ended)) {
            all.add(Attempt.of(
                    "Authorization " + header,
                    () -> OpenHouse.stranger()
                            .send(OpenHouse.stranger()
                                    .request("/api/ledger")
                                    .header("Authorization", header)
                                    .GET()),
                    header.startsWith("Bearer") ? "401 TOKEN_NOT_VALID" : "401 NOT_SIGNED_IN"));
        }
        Attempt.allRefused(all);
    }

    private static List<String> sessions(String ended, String none, String kid) {
        return List.of(
                ended,
                none,
                kid,
                none + "x",
                ended.substring(1),
                ended + "x",
                ended.toLowerCase(Locale.ROOT),
                "null",
                "0",
                "*",
                "p-gao",
                "$ne",
                "%7B%22%24gt%22%3A%22%22%7D",
                "' or '1'='1",
                "x".repeat(4000),
                "true",
                "admin",
                "..",
                "[object]",
                "-1");
    }

    private static Reply asking(String cookie) {
        Browser stranger = OpenHouse.stranger();
        return stranger.send(
                stranger.request("/api/ledger").header("Cookie", cookie).GET());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// 15. Every operation that changes something, signed in, without or with somebody else's token.
    @Test
    void no_other_site_makes_a_signed_in_person_do_anything() {
        List<Attempt> all = new ArrayList<>();
        String foreign = OpenHouse.another("li").token();
        Map<String, String> headers = Map.of(
                "none",
                "",
                "another person's",
                foreign,
                "made up",
                UUID.randomUUID().toString());
        JsonNode paths = OpenHouse.stranger().get("/v3/api-docs").json().path("paths");
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    if (!method.equals("GET")) {
                        headers.forEach((what, token) -> all.add(Attempt.of(
                                method + " " + path.getKey() + " with token " + what,
                                () -> forged(
                                        method, path.getKey().replaceAll("\\{\\w+}", "x"), token, "application/json"),
                                FORGED)));
                    }
                }));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            for (String path : List.of("/api/imports", "/api/handovers/x/signatures", "/api/session", "/api/rooms")) {
                all.add(Attempt.of(path + " as " + type, () -> forged("POST", path, "", type), FORGED));
            }
        }
        Supplier<Reply> inAddress = () -> {
            String token = OpenHouse.of("chen").token();
            return forged("POST", "/api/rooms?_csrf=" + token + "&X-XSRF-TOKEN=" + token, "", "application/json");
        };
        all.add(Attempt.of("a token in the address", inAddress, FORGED));
        Attempt.allRefused(all);
    }

    private static Reply forged(String method, String path, String token, String type) {
        Browser chen = OpenHouse.of("chen");
        var request = chen.request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", "forged")
                .header("Origin", "https://elsewhere.example")
                .method(method, BodyPublishers.ofString("{\"number\":\"F1\"}"));
        return chen.send(token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token));
    }
}
