package banzhang.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayName("恶意来文 · 栏目")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileFieldsIT {
    private static final List<String> AMBIGUOUS = List.of(
            "1e9",
            "NaN",
            "Infinity",
            "-1",
            "−5",
            "(5)",
            "1,23",
            "1,2345",
            "4.200,00",
            "1.234",
            "0x10",
            "٣",
            "三",
            "²½",
            "1 000",
            "1'000",
            "+-1",
            "1..2",
            ".5",
            "5.",
            "$5",
            "1000000000000000",
            "１，２３",
            "9".repeat(40),
            "1/2",
            "壹佰",
            "--1",
            "1-");
    private static final List<String> LOOK_TAKEN = List.of(
            "ty-0001",
            "ＴＹ-0001",
            "TY－0001",
            " TY-0001 ",
            "TY-0001\\u200b",
            "T\\u2060Y-0001",
            "TY-\\ufeff0001",
            "TY-０００１",
            "\\u3000TY-0001",
            "TY -0001",
            "TY-0001\\t",
            "ｔｙ-0001");
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String NOT_TEXT = "400 TEXT_NOT_WELL_FORMED";
    private static final String CARD = "422 CARD_HAS_PROBLEMS";
    private static final String SHEET = "/api/handovers/h-none/";
    private static final Set<String> REFUSED_AT_ONCE = Set.of("..%5cx", ".", "a%0ab");

    private static Attempt card(String field, String json) {
        return card(field, json, CARD);
    }

    private static Attempt card(String field, String json, String answer) {
        return Attempt.post(
                "chen",
                "/api/devices",
                "{\"assetCode\":\"HX-1\",\"card\":{\"name\":\"投影仪\",\"" + field + "\":" + json + "}}",
                answer);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /// 11. Fields nobody offers: what a record has beside them is not to be set from outside.
    @Test
    void mass_assignment_is_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String field : List.of(
                "custodianId", "version", "role", "approvedAmount", "_class", "@type", "school", "position", "id")) {
            String more = ",\"" + field + "\":\"x\"}";
            all.add(Attempt.post("gao", "/api/rooms", "{\"number\":\"H1\"" + more, UNKNOWN));
            all.add(Attempt.post(
                    "gao", "/api/classes", "{\"grade\":1,\"number\":9,\"entryYear\":2026" + more, UNKNOWN));
            all.add(Attempt.post("wang", SHEET + "decline", "{\"reason\":\"x\"" + more, UNKNOWN));
            all.add(Attempt.post(
                    "chen", "/api/devices", "{\"assetCode\":\"HX-1\",\"card\":{\"name\":\"x\"}" + more, CARD));
            all.add(card(field, "\"x\""));
            all.add(Attempt.post(
                    "chen",
                    "/api/settings",
                    "{\"setting\":\"SALVAGE_PERMILLE\",\"value\":1,\"from\":\"2026-09-01\",\"rule\":\"x\"" + more,
                    UNKNOWN));
            all.add(Attempt.post(
                    "chen",
                    "/api/devices/d-none/splits",
                    "{\"shares\":[{\"assetCode\":\"HX-1\",\"quantity\":1" + more
                            + "],\"reason\":\"x\",\"password\":\"x\"}",
                    CARD));
            all.add(Attempt.post(
                    "chen",
                    "/api/devices/d-none/merges",
                    "{\"with\":[],\"assetCode\":\"HX-1\",\"reason\":\"x\",\"password\":\"x\"" + more,
                    UNKNOWN));
        }
        Attempt.allRefused(all);
    }

    /// 17. The database's own words are texts like others, or no texts at all.
    @Test
    void operators_of_the_database_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String operator : List.of(
                "{\"$gt\":\"\"}",
                "{\"$ne\":null}",
                "{\"$where\":\"sleep(9000)\"}",
                "{\"$regex\":\".*\"}",
                "{\"$in\":[\"a\"]}",
                "[\"a\"]",
                "[{\"$gt\":\"\"}]",
                "{\"$oid\":\"0\"}")) {
            all.add(Attempt.post("gao", "/api/rooms", "{\"number\":" + operator + "}", INVALID));
            all.add(Attempt.post(
                    "gao", "/api/session", "{\"login\":" + operator + ",\"password\":" + operator + "}", INVALID));
            all.add(Attempt.post("wang", SHEET + "withdrawal", "{\"reason\":" + operator + "}", INVALID));
            all.add(card("brand", operator));
            all.add(Attempt.post(
                    "chen",
                    "/api/settings",
                    "{\"setting\":\"SALVAGE_PERMILLE\",\"value\":1,\"from\":\"2026-09-01\",\"rule\":" + operator + "}",
                    INVALID));
        }
        for (String key : List.of("$where", "a.b", "$set", "card.$[]", "__proto__", "a\\u0000")) {
            all.add(Attempt.post("gao", "/api/rooms", "{\"number\":\"H1\",\"" + key + "\":1}", UNKNOWN, NOT_TEXT));
        }
        Attempt.allRefused(all);
    }

    /// 18 and 23. An amount is what everybody reads as the same amount: NFKC digits, a point, two decimals at most.
    @Test
    void amounts_and_counts_that_could_mean_two_things_are_refused() {
        List<Attempt> all = new ArrayList<>();
        AMBIGUOUS.forEach(written -> all.add(card("valueYuan", quoted(written))));
        for (String fen :
                List.of("-1", "1.5", "10000000000000000", "\"1\"", "1e3", "true", "[]", "99999999999999999999")) {
            all.add(card("value", fen));
        }
        for (String count : List.of("0", "-1", "1.5", "\"三\"", "\"٣٣ \"", "\"1e3\"", "100001", "99999999999", "true")) {
            all.add(card("quantity", count));
        }
        Attempt.allRefused(all);
    }

    /// 19. One spelling per code: what only looks like a registered code is the registered code, or is no code.
    @Test
    void codes_that_only_look_different_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String taken : LOOK_TAKEN) {
            all.add(Attempt.post(
                    "chen",
                    "/api/devices",
                    "{\"assetCode\":\"" + taken + "\",\"card\":{\"name\":\"投影仪\"}}",
                    "409 ASSET_CODE_TAKEN"));
        }
        for (String odd : List.of(
                "ТY-0001",
                "TҮ-0001",
                "ΤY-0001",
                "TΥ-0001",
                "А-1",
                "Α-1",
                "TY-0001\\u0301",
                "TY-٠٠٠١",
                "TY–0001",
                "TY_0001$",
                "TY\\\\0001",
                "=TY-0001",
                "' OR 1=1",
                "",
                "A".repeat(41),
                "🙂",
                "TY-0001\\u0000")) {
            all.add(Attempt.post(
                    "chen",
                    "/api/devices",
                    "{\"assetCode\":\"" + odd + "\",\"card\":{\"name\":\"投影仪\"}}",
                    CARD,
                    NOT_TEXT));
        }
        Attempt.allRefused(all);
    }

    /// 21. A day that is in no calendar, a time where a day belongs, a year beyond any card.
    @Test
    void days_that_are_none_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String day : List.of(
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-06-31",
                "10000-01-01",
                "+12026-01-01",
                "0001-01-01",
                "2026-09-01T",
                "yesterday",
                "01/02/03",
                "1.2.2026",
                "2026-9",
                "26-09-01",
                "2026年13月1日",
                "二〇二六年九月一日",
                "1899-12-31",
                "2101-01-01",
                "2026-W36-2",
                "-2026-01-01")) {
            all.add(card("acquiredOn", quoted(day)));
            all.add(Attempt.post("gao", "/api/appointments/a-wang-2026/end", "{\"until\":\"" + day + "\"}", INVALID));
        }
        Attempt.allRefused(all);
    }

    /// 24. Bytes that are no text, texts that are no JSON, ids nobody ever gave.
    @Test
    void what_is_no_text_or_no_json_is_refused() {
        List<Attempt> all = new ArrayList<>();
        for (byte[] bytes : List.of(
                new byte[] {(byte) 0xC3},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {0},
                new byte[] {7})) {
            byte[] body = Attempt.utf8("{\"number\":\"?\"}");
            byte[] broken = new byte[body.length - 1 + bytes.length];
            System.arraycopy(body, 0, broken, 0, 11);
            System.arraycopy(bytes, 0, broken, 11, bytes.length);
            System.arraycopy(body, 12, broken, 11 + bytes.length, body.length - 12);
            all.add(Attempt.post("gao", "/api/rooms", broken, "bytes " + bytes.length, NOT_TEXT, MALFORMED));
        }
        for (String unit :
                List.of("\\u0000", "\\ud83d", "\\udc4d", "\\ud83d\\ud83d", "\\u001b[31m", "\\b", "\\u0007")) {
            all.add(Attempt.post("gao", "/api/rooms", "{\"number\":\"a" + unit + "b\"}", NOT_TEXT));
        }
        for (String nest : List.of("[", "{\"a\":", "[[{\"a\":")) {
            all.add(Attempt.post("gao", "/api/rooms", nest.repeat(10_000), MALFORMED, INVALID));
            all.add(Attempt.post("gao", "/api/rooms", "{\"number\":" + nest.repeat(10_000), MALFORMED, INVALID));
            all.add(Attempt.post("chen", "/api/devices", "{\"card\":" + nest.repeat(10_000), MALFORMED, INVALID));
        }
        all.add(Attempt.post("gao", "/api/rooms", "{\"number\":\"A\",\"number\":\"B\"}", MALFORMED));
        all.add(Attempt.post("chen", "/api/devices", "{\"assetCode\":\"A\",\"assetCode\":\"B\"}", MALFORMED));
        all.add(Attempt.post("gao", "/api/rooms", "{\"number\":" + "9".repeat(100_000) + "}", MALFORMED, INVALID));
        all.add(Attempt.post("gao", "/api/rooms", "{\"" + "n".repeat(100_000) + "\":1}", MALFORMED, UNKNOWN));
        all.add(Attempt.post(
                "gao",
                "/api/rooms",
                "{\"number\":\"" + "A".repeat(100_000) + "\"}",
                "422 NUMBER_INVALID",
                "422 NAME_INVALID",
                INVALID));
        Attempt.allRefused(all);
    }

    /// 24. Ids as long as books, and such as name a place in a file system or a query.
    @Test
    void ids_nobody_gave_name_nothing() {
        List<Attempt> all = new ArrayList<>();
        for (String id : List.of(
                "x".repeat(65),
                "x".repeat(5000),
                "%24gt",
                "a%27%20OR%201",
                "..%5cx",
                "-",
                ".",
                "%F0%9F%99%82",
                "*",
                "a%0ab",
                "%E5%B7%A5")) {
            for (String path : List.of("/api/devices/%s", "/api/handovers/%s", "/api/classes/%s/ledger")) {
                Attempt attempt = Attempt.get("chen", path.formatted(id), "404 NOT_FOUND", "400 MALFORMED_REQUEST");
                all.add(REFUSED_AT_ONCE.contains(id) ? attempt.beforeTheDoor() : attempt);
            }
        }
        all.add(Attempt.get("chen", "/api/blobs/" + "g".repeat(64), "404 NOT_FOUND"));
        all.add(Attempt.post(
                "chen",
                "/api/handovers",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + SampleSchool.CLASS_1_1 + "\",\"devices\":[\""
                        + "d".repeat(100_000) + "\"]}",
                INVALID));
        Attempt.allRefused(all);
    }

    /// 24. What the container itself refuses: too long for it to be passed on.
    @Test
    void an_address_as_long_as_a_book_is_no_fault_of_the_servers() {
        assertThat(OpenHouse.of("chen")
                        .get("/api/devices/" + "x".repeat(100_000))
                        .status())
                .isIn(400, 414, 431);
    }

    /// 28. Names of the school's people have no place in the ledger, however they are dressed up.
    @Test
    void a_known_name_in_free_text_is_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String name : List.of(
                "王老师",
                "王 老师",
                "王\\u200b老师",
                "王·老师",
                "王　老师",
                "李老师",
                "陈主任",
                "高老师",
                "周审计",
                "朱老师",
                "张老师摔的",
                "听刘老师说",
                "(杨老师)",
                "黄\\n老师",
                "吴\\t老师",
                "徐•老师",
                "孙・老师",
                "胡老\\u00ad师",
                "林\\u2060老师")) {
            all.add(card("remarks", quoted("由" + name + "保管"), "422 TEXT_NAMES_SOMEBODY"));
            all.add(Attempt.post(
                    "wang", SHEET + "decline", "{\"reason\":\"" + name + "\"}", "422 TEXT_NAMES_SOMEBODY"));
        }
        Attempt.allRefused(all);
    }

    /// 28. A pupil's name is never kept, not even when somebody says so.
    @Test
    void a_name_beside_a_pupil_is_refused_also_when_it_was_confirmed() {
        List<Attempt> all = new ArrayList<>();
        for (String text : List.of(
                "学生王老师摔坏",
                "王老师 同学摔坏",
                "王·老师的家长来校",
                "由班长李老师报告",
                "李\\u200b老师(值日生)",
                "课代表王老师拿走",
                "孩子叫王老师",
                "小朋友李老师",
                "该生王老师",
                "女生王老师",
                "男生李老师",
                "监护人王老师签字",
                "电教委员李老师",
                "少先队 王老师",
                "未成年人王老师",
                "班干部李老师",
                "小孩王老师",
                "pupil 王老师",
                "ＳＴＵＤＥＮＴ王老师",
                "child: 李老师",
                "parent of 王老师")) {
            all.add(Attempt.of("confirmed " + text, () -> confirmed(text), "422 TEXT_MAY_NAME_A_PUPIL"));
        }
        Attempt.allRefused(all);
    }

    private static Reply confirmed(String reason) {
        Browser wang = OpenHouse.of("wang");
        return wang.send(wang.request(SHEET + "decline")
                .header("X-XSRF-TOKEN", wang.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Names-Confirmed", "yes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}")));
    }
}
