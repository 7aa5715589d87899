package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.sample.SampleSchool;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("恶意来文 · 反复与同时")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTwiceAndAtOnceIT {
    /// 8. The same again is the same answer; something else under the same key is refused; one event in all.
    @Test
    void a_key_is_good_for_one_request() {
        Browser gao = OpenHouse.of("gao");
        String key = UUID.randomUUID().toString();
        String body = "{\"number\":\"R-801\",\"building\":\"启智楼\",\"floor\":8}";
        Reply first = gao.post("/api/rooms", key, body);
        assertThat(first.status()).isEqualTo(201);
        long after = OpenHouse.head();
        for (String same : List.of(
                body,
                body.replace(",", " ,\n"),
                "{\"floor\":8,\"building\":\"启智楼\",\"number\":\"R-801\"}",
                body.replace("启", "\\u542f"))) {
            assertThat(gao.post("/api/rooms", key, same).raw().body())
                    .isEqualTo(first.raw().body());
        }
        assertThat(OpenHouse.head()).isEqualTo(after);
        List<Attempt> others = new ArrayList<>();
        for (String other : List.of(
                "{\"number\":\"R-802\"}",
                "{\"number\":\"R-801\"}",
                "{\"number\":\"r-801\",\"building\":\"启智楼\",\"floor\":8}",
                "{\"number\":\"R-801\",\"building\":\"启智楼\",\"floor\":9}",
                "{\"number\":\"R-801\",\"building\":\"启智楼\"}",
                "{\"number\":\"R-801 \",\"building\":\"启智楼\",\"floor\":8}",
                "{\"number\":\"R-801\",\"building\":\"启智楼 \",\"floor\":8}",
                "{\"number\":\"Ｒ-801\",\"building\":\"启智楼\",\"floor\":8}",
                "{\"number\":\"R-801\",\"building\":\"\",\"floor\":8}",
                "{\"number\":\"R-801\",\"building\":null,\"floor\":8}")) {
            others.add(repeated("gao", "/api/rooms", key, other));
            others.add(repeated("gao", "/api/rooms", key, other.replace("801", "803")));
        }
        others.add(repeated("gao", "/api/classes", key, "{\"grade\":1,\"number\":9,\"entryYear\":2026}"));
        Attempt.allRefused(others);
    }

    private static Attempt repeated(String login, String path, String key, String body) {
        return Attempt.of(
                path + body,
                () -> OpenHouse.of(login).post(path, key, body),
                "409 IDEMPOTENCY_KEY_REUSED",
                "422 IDEMPOTENCY_KEY_REUSED");
    }

    /// 9. Of many who want one code at once, one gets it.
    @Test
    void of_many_at_once_one_wins() throws Exception {
        long before = OpenHouse.head();
        List<Browser> rooms =
                Stream.generate(() -> OpenHouse.another("chen")).limit(8).toList();
        try (ExecutorService at = Executors.newFixedThreadPool(rooms.size())) {
            for (int round = 0; round < Attempt.LEAST_VARIANTS; round++) {
                String form = "{\"assetCode\":\"RACE-" + round + "\",\"card\":{\"name\":\"投影仪\"}}";
                List<Callable<Reply>> rivals = new ArrayList<>();
                rooms.forEach(browser -> rivals.add(() -> browser.post("/api/devices", form)));
                List<Integer> answers = new ArrayList<>();
                for (Future<Reply> rival : at.invokeAll(rivals)) {
                    answers.add(rival.get().status());
                }
                assertThat(answers).as("round %d", round).containsOnlyOnce(201).isSubsetOf(201, 409, 503);
            }
        }
        assertThat(OpenHouse.head()).isGreaterThan(before);
        assertThat(OpenHouse.of("chen")
                        .get("/api/ledger?q=RACE-&size=200&position=" + OpenHouse.head())
                        .json()
                        .path("lines")
                        .size())
                .isEqualTo(Attempt.LEAST_VARIANTS);
    }

    /// 26. A sheet names devices the school has in its store, each once.
    @Test
    void no_sheet_names_a_device_that_cannot_be_handed_over() {
        List<Attempt> all = new ArrayList<>();
        List<String> devices = new ArrayList<>(List.of("d-none", "x", "d-ty-9999", "i-0-00001", "p-chen", "r-1"));
        for (int i = 2; i <= 15; i++) {
            devices.add("d-zz-%04d".formatted(i));
        }
        for (String device : devices) {
            all.add(sheet("[\"" + device + "\"]", "404 DEVICE_NOT_FOUND", "422 DEVICE_NOT_FOUND"));
        }
        all.add(sheet("[]", "422 NO_DEVICES"));
        all.add(sheet("[\"d-ty-0011\",\"d-ty-0011\"]", "422 DEVICE_NAMED_TWICE"));
        all.add(sheet("[\"d-ty-0001\\u0000\"]", "400 TEXT_NOT_WELL_FORMED"));
        all.add(sheet("null", "400 FIELD_INVALID"));
        all.add(sheet("[null]", "400 FIELD_INVALID"));
        all.add(sheet("[" + "\"d-a\",".repeat(300) + "\"d-b\"]", "422 TOO_MANY_DEVICES", "422 DEVICE_NAMED_TWICE"));
        Attempt.allRefused(all);
    }

    private static Attempt sheet(String devices, String... answers) {
        return Attempt.post(
                "chen",
                "/api/handovers",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + SampleSchool.CLASS_1_1 + "\",\"devices\":" + devices + "}",
                answers);
    }

    /// 4. Lines that go quiet, and lengths that are not so.
    @Test
    void a_line_that_says_less_than_it_promised_is_given_up() throws Exception {
        long before = OpenHouse.head();
        List<String> requests = new ArrayList<>();
        for (String length : List.of("10", "1000", "99999", "1048576")) {
            for (String body : List.of("", "{", "{\"login\":\"gao\"", "\0")) {
                requests.add(
                        "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                + length + "\r\n\r\n" + body);
            }
        }
        for (String chunk : List.of("", "5\r\nabc", "zz\r\n", "-1\r\n", "FFFFFFFFFFFFFFFF\r\n", "5\r\nabcde\r\n")) {
            requests.add(
                    "POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                            + "chunked\r\n\r\n" + chunk);
        }
        requests.add("POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n");
        requests.add("POST /api/session HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        assertThat(requests).hasSizeGreaterThanOrEqualTo(Attempt.LEAST_VARIANTS);
        try (ExecutorService at = Executors.newFixedThreadPool(requests.size())) {
            List<Callable<String>> lines = requests.stream()
                    .<Callable<String>>map(text -> () -> answerTo(text))
                    .toList();
            for (Future<String> line : at.invokeAll(lines)) {
                assertThat(line.get()).matches("(?s)(HTTP/1.1 4\\d\\d .*)?");
            }
        }
        assertThat(OpenHouse.head()).isEqualTo(before);
        assertThat(OpenHouse.of("chen").get("/api/ledger?size=1").status()).isEqualTo(200);
    }

    /// What is answered before the line is closed from the other end; nothing, where that is all there is to say.
    private static String answerTo(String request) throws IOException {
        try (Socket line = new Socket("localhost", OpenHouse.port())) {
            line.setSoTimeout(30_000);
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
