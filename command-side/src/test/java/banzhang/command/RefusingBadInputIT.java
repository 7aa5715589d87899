package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("来文检查")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingBadInputIT extends OverHttp {
    private Browser.Reply room(byte[] body, String type) {
        Browser gao = signedIn("gao");
        String token = gao.token();
        return gao.send(gao.request("/api/rooms")
                .header("X-XSRF-TOKEN", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Browser.Reply room(String body) {
        return room(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private void assertRefused(Browser.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(reply.raw().body()).doesNotContain("Exception", "\tat ", "banzhang.", "jackson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"A1\"",
                "{\"number\":\"A1\"} trailing",
                "{\"number\":\"A1\",\"number\":\"A2\"}",
                "{'number':'A1'}",
                "{\"number\":NaN}"
            })
    void what_is_no_such_json_is_malformed(String body) {
        Browser.Reply reply = room(body);
        assertThat(reply.code()).isIn("MALFORMED_REQUEST", "FIELD_INVALID");
        assertRefused(reply, 400, reply.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|FIELD_INVALID",
                "{\"number\":null}|FIELD_INVALID",
                "{\"number\":7}|FIELD_INVALID",
                "{\"number\":{\"$gt\":\"\"}}|FIELD_INVALID",
                "{\"number\":[\"A1\"]}|FIELD_INVALID",
                "{\"number\":\"A1\",\"floor\":\"1\"}|FIELD_INVALID",
                "{\"number\":\"A1\",\"floor\":1.5}|FIELD_INVALID",
                "{\"number\":\"A1\",\"floor\":99999999999}|MALFORMED_REQUEST",
                "{\"number\":\"A1\",\"school\":\"another\"}|FIELD_UNKNOWN",
                "{\"number\":\"A1\",\"_class\":\"x\"}|FIELD_UNKNOWN",
                "{\"number\":\"A1\",\"room\":\"r-1\",\"position\":0}|FIELD_UNKNOWN",
                "{\"number\":\"a\\u0000b\"}|TEXT_NOT_WELL_FORMED",
                "{\"number\":\"a\\u001b[31m\"}|TEXT_NOT_WELL_FORMED",
                "{\"number\":\"\\ud83d\"}|TEXT_NOT_WELL_FORMED",
                "{\"number\":\"\\udc4d\"}|TEXT_NOT_WELL_FORMED",
                "{\"number\":\"\\ud83d\\ud83d\"}|TEXT_NOT_WELL_FORMED"
            })
    void every_wrong_field_is_refused_by_its_code(String body, String code) {
        assertRefused(room(body), 400, code);
    }

    @Test
    void an_invalid_field_is_named() {
        assertThat(room("{\"number\":\"A1\",\"floor\":\"1\"}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("floor");
    }

    @Test
    void escaped_pairs_and_escaped_backslashes_are_characters_like_others() {
        assertThat(room("{\"number\":\"\\ud842\\udfb7\"}").status()).isEqualTo(201);
        assertThat(room("{\"number\":\"x\\\\ud83d\"}").status()).isEqualTo(201);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        assertRefused(
                room(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, "application/json"), 400, "TEXT_NOT_WELL_FORMED");
    }

    @Test
    void other_encodings_and_types_are_refused() {
        byte[] body = "{\"number\":\"A1\"}".getBytes(StandardCharsets.UTF_16);
        assertRefused(room(body, "application/json;charset=utf-16"), 415, "CONTENT_TYPE_NOT_SUPPORTED");
        assertRefused(
                room("<a/>".getBytes(StandardCharsets.UTF_8), "application/xml"), 415, "CONTENT_TYPE_NOT_SUPPORTED");
        assertRefused(
                room("number=1".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"),
                415,
                "CONTENT_TYPE_NOT_SUPPORTED");
        assertRefused(room("x".getBytes(StandardCharsets.UTF_8), "nonsense"), 415, "CONTENT_TYPE_NOT_SUPPORTED");
    }

    @Test
    void a_body_too_large_is_refused() {
        assertRefused(room("{\"number\":\"" + "A".repeat(2_000_000) + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%F0%9F", "%C3=1"})
    void an_address_that_cannot_be_decoded_is_refused_on_every_route(String query) {
        Browser gao = signedIn("gao");
        assertRefused(gao.get("/api/imports?" + query), 400, "MALFORMED_REQUEST");
        assertRefused(gao.post("/api/rooms?" + query, "{\"number\":\"A1\"}"), 400, "MALFORMED_REQUEST");
        assertRefused(stranger().get("/api/imports?" + query), 400, "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports/%2e%2e%2f", "/api/imports/%00", "/api/imports/%F0%9F", "/%5c"})
    void an_address_the_container_refuses_is_answered_as_a_problem(String path) throws Exception {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"MALFORMED_REQUEST\"");
        }
    }

    @Test
    void deep_json_is_refused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(room("{\"number\":" + deep + "}").status()).isEqualTo(400);
        assertThat(room("{\"other\":" + deep + "}").status()).isEqualTo(400);
        assertThat(room(deep).status()).isEqualTo(400);
    }

    @Test
    void a_missing_or_unprintable_key_is_refused() {
        assertRefused(signedIn("gao").post("/api/rooms", null, "{\"number\":\"A1\"}"), 400, "IDEMPOTENCY_KEY_MISSING");
        assertRefused(
                signedIn("gao").post("/api/rooms", "k".repeat(201), "{\"number\":\"A1\"}"),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void an_id_that_is_none_names_nothing() {
        assertRefused(
                signedIn("gao").post("/api/appointments/%24gt%7B%7D/end", "{\"until\":\"2026-09-01\"}"),
                404,
                "NOT_FOUND");
        assertRefused(
                signedIn("gao").post("/api/appointments/" + "x".repeat(5000) + "/end", "{\"until\":\"2026-09-01\"}"),
                404,
                "NOT_FOUND");
    }

    @Test
    void dates_and_numbers_out_of_this_world_are_refused() {
        for (String until : List.of("2026-02-30", "yesterday", "20260901", "2026-09-01T24:00", "+12026-09-01x")) {
            assertThat(signedIn("gao")
                            .post("/api/appointments/a-wang/end", "{\"until\":\"" + until + "\"}")
                            .status())
                    .as(until)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/%2e%2e/rooms", "/api//rooms", "/api/rooms;a=b", "/api/%00", "/api/rooms%0a", "/api/%ff"})
    void odd_addresses_are_never_a_server_fault(String path) {
        assertThat(signedIn("gao").get(path).status()).isBetween(400, 499);
    }

    /// What no well-behaved client sends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "PROPFIND /api/rooms HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE /api/rooms HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: banzhang_session=\"; $where=1\r\n\r\n",
                "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void raw_nonsense_gets_a_refusal_without_a_stack_trace(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] head = socket.getInputStream().readNBytes(12);
            assertThat(new String(head, StandardCharsets.ISO_8859_1)).matches("HTTP/1.1 (302|4..)");
        }
    }
}
