package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

/// 一次尝试 — one hostile request, and the answers it may get: status and code.
///
/// @param answers as `400 FIELD_INVALID`
/// @param recorded whether it is known who sent it, so that the refusal is in the security log
record Attempt(String what, Supplier<Reply> request, Set<String> answers, boolean recorded) {
    static final int LEAST_VARIANTS = 20;
    /// Generous: the machine may be busy. No answer may wait for the whole of what was sent to be understood.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    static Attempt of(String what, Supplier<Reply> request, String... answers) {
        return new Attempt(what, request, Set.of(answers), true);
    }

    /// Refused by the container or the firewall, before anybody looked who is asking.
    Attempt beforeTheDoor() {
        return new Attempt(what, request, answers, false);
    }

    /// Posts this body as this person.
    static Attempt post(String login, String path, String json, String... answers) {
        return of(
                "POST " + path + " " + shortened(json),
                () -> OpenHouse.of(login).post(path, json),
                answers);
    }

    static Attempt post(String login, String path, byte[] body, String what, String... answers) {
        return of(
                "POST " + path + " " + what,
                () -> {
                    Browser browser = OpenHouse.of(login);
                    return browser.send(browser.request(path)
                            .header("X-XSRF-TOKEN", browser.token())
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body)));
                },
                answers);
    }

    static Attempt get(String login, String path, String... answers) {
        return of("GET " + shortened(path), () -> OpenHouse.of(login).get(path), answers);
    }

    /// Every one is refused as it may be, in time, in two languages, without a trace of what lies beneath; and the
    /// journal is where it was. Each leaves exactly one line in the security log, unless a stranger
    /// sent it or the container let it go no further.
    static void allRefused(List<Attempt> attempts) {
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(LEAST_VARIANTS);
        long before = OpenHouse.head();
        SoftAssertions all = new SoftAssertions();
        attempts.forEach(attempt -> attempt.refused(all));
        all.assertThat(OpenHouse.head()).as("the journal's head").isEqualTo(before);
        all.assertAll();
    }

    private void refused(SoftAssertions all) {
        List<Long> before = refusals();
        long from = System.nanoTime();
        Reply reply = request.get();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        List<Long> lines = new ArrayList<>(refusals());
        lines.removeAll(before);
        all.assertThat(lines).as("security-log lines of %s", what).hasSize(recorded && reply.status() != 401 ? 1 : 0);
        String body = reply.raw().body();
        all.assertThat(took).as(what).isLessThan(LONGEST);
        all.assertThat(reply.header("Content-Type")).as(what).startsWith("application/problem+json");
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return;
        }
        JsonNode problem = reply.json();
        all.assertThat(reply.status() + " " + problem.path("code").asString())
                .as("%s: %s", what, shortened(body))
                .isIn(answers);
        all.assertThat(problem.path("detail").asString()).as(what).matches("(?s).*\\p{IsHan}.*");
        all.assertThat(problem.path("detail-en").asString()).as(what).isNotBlank();
        all.assertThat(body).as(what).doesNotContain("Exception", "\tat ", "banzhang.", "jackson", "mongodb");
    }

    /// The latest refusals in the security log, by their numbers.
    private static List<Long> refusals() {
        return OpenHouse.of("zhou")
                .get("/api/security-log")
                .json()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("deed").asString().endsWith("_REFUSED"))
                .map(entry -> entry.path("sequence").asLong())
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "… (" + text.length() + ")";
    }
}
