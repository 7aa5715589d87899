package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.sample.SampleSchool;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("恶意来文 · 查阅")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileQuestionsIT {
    private static final String FILTER = "400 FILTER_INVALID";
    private static final Duration SOON = Duration.ofSeconds(10);

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// 16. No page is larger than 200 lines, and none is asked for in words.
    @Test
    void pages_that_are_none_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String number : List.of(
                "1000000000",
                "-1",
                "0",
                "201",
                "99999999999999999999",
                "1e3",
                "0x10",
                "1.5",
                "NaN",
                "三",
                "１",
                "+1",
                "null",
                "1 2",
                "1;2",
                "' or 1=1",
                "2147483648",
                "-9223372036854775808")) {
            all.add(Attempt.get("chen", "/api/ledger?size=" + encoded(number), "400 PAGE_INVALID"));
        }
        for (String page : List.of("-1", "0", "1000001", "9999999", "1e9", "last", "10000000000")) {
            all.add(Attempt.get("chen", "/api/ledger?page=" + encoded(page), "400 PAGE_INVALID"));
        }
        all.add(Attempt.get("chen", "/api/ledger?sort=passwordHash", FILTER));
        all.add(Attempt.get("chen", "/api/ledger?order=code", "400 FILTER_UNKNOWN"));
        all.add(Attempt.get("chen", "/api/ledger?size=10&size=20", FILTER));
        Attempt.allRefused(all);
    }

    /// 16, as pages for people: refused on a page, in both languages.
    @Test
    void pages_for_people_refuse_the_same() {
        SoftAssertions all = new SoftAssertions();
        for (String asked : List.of(
                "size=1000000000",
                "size=-1",
                "size=0",
                "size=201",
                "size=x",
                "page=0",
                "page=-1",
                "page=x",
                "page=1e9",
                "page=99999999999",
                "at=x",
                "at=2999-01-01",
                "class=%24gt",
                "room=%2e%2e",
                "condition=BAD",
                "sort=-",
                "campus=%24gt",
                "building=" + "x".repeat(201),
                "size=%EF%BC%91x",
                "at=0000-00-00",
                "at=10000-01-01",
                "page=%00",
                "size=%0a",
                "class=" + "x".repeat(65))) {
            Reply reply = OpenHouse.of("chen").get("/ledger?" + asked);
            all.assertThat(reply.status()).as(asked).isEqualTo(400);
            all.assertThat(reply.header("Content-Type")).as(asked).startsWith("text/html");
            all.assertThat(reply.raw().body())
                    .as(asked)
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("Exception");
        }
        all.assertAll();
    }

    /// 21. The moment a ledger is asked for.
    @Test
    void moments_that_are_none_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String at : List.of(
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "24:00",
                "2026-09-01T24:01:00Z",
                "2026-09-01T25:00:00Z",
                "10000-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "yesterday",
                "now()",
                "2026-9-1",
                "20260901",
                "2026-09-01T08:00",
                "2026-09-01T08:00:00",
                "2026-09-01T08:00:00+25:00",
                "2026-09-01 08:00:00Z",
                "1756684800",
                "二〇二六年",
                "2026-09-01T08:60:00Z",
                "x".repeat(199),
                "2026-03-29T02:30:00[Europe/Berlin]",
                "0000-00-00")) {
            all.add(Attempt.get("chen", "/api/ledger?at=" + encoded(at), "400 AT_INVALID", "400 AT_IN_THE_FUTURE"));
            all.add(Attempt.get(
                    "chen",
                    "/api/devices/" + SampleSchool.PROJECTOR + "/custody?at=" + encoded(at),
                    "400 AT_INVALID",
                    "400 AT_IN_THE_FUTURE"));
        }
        Attempt.allRefused(all);
    }

    /// 17. What the database would understand is no filter.
    @Test
    void operators_in_a_filter_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String operator :
                List.of("{\"$gt\":\"\"}", "$where", "a.b$", "[$ne]", "c d", "../x", "-a", "x".repeat(65))) {
            for (String filter : List.of("class", "room", "custodian")) {
                all.add(Attempt.get("chen", "/api/ledger?" + filter + "=" + encoded(operator), FILTER));
            }
            all.add(Attempt.get("chen", "/api/ledger?condition=" + encoded(operator), FILTER));
            all.add(Attempt.get("chen", "/api/handovers?state=" + encoded(operator), FILTER));
            for (String question :
                    List.of("handovers?before", "handovers/board?only", "handovers/board?kind", "residues?holder")) {
                all.add(Attempt.get("chen", "/api/" + question + "=" + encoded(operator), FILTER));
            }
            all.add(Attempt.get(
                    "chen",
                    "/api/devices/" + SampleSchool.PROJECTOR + "/custody?known=" + encoded(operator),
                    "400 KNOWN_INVALID"));
        }
        for (String name : List.of("class[$ne]", "q[$regex]", "$where", "a.b", "_id")) {
            for (String path : List.of("ledger", "handovers/due", "handovers/pending", "handovers/board", "residues")) {
                all.add(Attempt.get("chen", "/api/" + path + "?" + encoded(name) + "=x", "400 FILTER_UNKNOWN"));
            }
        }
        all.add(Attempt.get("chen", "/api/ledger?q=" + "x".repeat(201), FILTER));
        Attempt.allRefused(all);
    }

    /// 17. A search is for what is written: a pattern finds nothing and costs nothing.
    @Test
    void patterns_are_searched_literally_and_at_once() {
        SoftAssertions all = new SoftAssertions();
        Browser chen = OpenHouse.of("chen");
        for (String pattern : List.of(
                ".*",
                "(a+)+$",
                "^TY",
                "TY-000[1-9]",
                "(?i)ty",
                "\\d+",
                ".{1,9999}",
                "(((((a)*)*)*)*)*b",
                "T?Y?",
                "TY|DN",
                "[[:alpha:]]",
                "\\p{L}+",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "$",
                "^",
                "%",
                "_",
                "TY-%",
                "'; DROP TABLE",
                "${7*7}",
                "#{7*7}",
                "{{7*7}}")) {
            long from = System.nanoTime();
            Reply reply = chen.get("/api/ledger?q=" + encoded(pattern));
            all.assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .as(pattern)
                    .isLessThan(SOON);
            all.assertThat(reply.status()).as(pattern).isEqualTo(200);
            all.assertThat(reply.json().path("lines").valueStream())
                    .as(pattern)
                    .allMatch(line -> line.path("name").asString().contains(pattern));
        }
        all.assertAll();
        assertThat(chen.get("/api/ledger?q=ty-0001").json().path("lines").size())
                .isEqualTo(1);
    }
}
