package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A school's first day with its register, told over HTTP from the empty installation to the auditor's replay.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingTheFirstSetScenario {
    private static final String PASSWORD = "four plain words here";
    private static final String GIVEN = "three words given away";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern LINK = Pattern.compile("/welcome\\?token=([\\w-]+)");
    private static final String DRAWING = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path directory;

    /// 开学前 — the people at their browsers, and what they have made so far.
    private record School(Browser zhao, Browser chen, Browser wang, Browser li, Browser zhou, String classOne) {}

    @ParameterizedTest
    @EnumSource(Ground.Kind.class)
    void a_school_registers_its_equipment_issues_a_set_and_can_tell_how_it_was(Ground.Kind kind) throws Exception {
        try (Ground ground = kind.open(directory);
                RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments())) {
            School school = opened(banzhang);
            Instant empty = Instant.now();
            Map<String, String> devices = imported(school);
            Instant inStore = Instant.now();
            String sheet = issued(school, devices);
            assertLedgersNow(school);
            assertLedgersThen(school, empty, inStore);
            assertHistoryTellsAll(school, device(devices, "TY-0102"), sheet);
            devices.values().forEach(device -> assertCustodyHasNoGap(school.zhou(), device));
            assertOthersSeeNothing(school, device(devices, "TY-0102"), sheet);
        }
    }

    /// By the one-time link: a school, its first account; then rooms, classes, people and their offices.
    private static School opened(RunningBanzhang banzhang) {
        Matcher link = await().atMost(Duration.ofSeconds(30)).until(() -> LINK.matcher(banzhang.said()), Matcher::find);
        String account = """
            {"token":"%s","login":"zhao","password":"%s","displayName":"赵校长",
             "schoolCode":"2137000042","schoolName":"青山小学"}
            """.formatted(link.group(1), PASSWORD);
        assertThat(banzhang.browser().post("/api/first-account", null, account).status())
                .isEqualTo(201);
        assertThat(banzhang.browser().post("/api/first-account", null, account).code())
                .isEqualTo("LINK_NOT_VALID");
        Browser zhao = banzhang.browser();
        assertThat(zhao.signIn("zhao", PASSWORD).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> zhao.get("/api/people").status() == 200);
        String room = made(zhao.post("/api/rooms", "{\"number\":\"A101\",\"building\":\"A\",\"floor\":1}"));
        String one = made(
                zhao.post("/api/classes", "{\"grade\":1,\"number\":1,\"entryYear\":2026,\"room\":\"" + room + "\"}"));
        String two = made(zhao.post("/api/classes", "{\"grade\":1,\"number\":2,\"entryYear\":2026}"));
        appoint(zhao, enter(zhao, "chen", "陈主任"), "GENERAL_AFFAIRS", null);
        appoint(zhao, enter(zhao, "wang", "王老师"), "HEAD_TEACHER", one);
        appoint(zhao, enter(zhao, "li", "李老师"), "HEAD_TEACHER", two);
        appoint(zhao, enter(zhao, "zhou", "周审计"), "AUDITOR", null);
        return new School(
                zhao,
                signedIn(banzhang, "chen"),
                signedIn(banzhang, "wang"),
                signedIn(banzhang, "li"),
                signedIn(banzhang, "zhou"),
                one);
    }

    /// With the password that 赵老师 gave, which is then replaced.
    private static Browser signedIn(RunningBanzhang banzhang, String login) {
        Browser browser = banzhang.browser();
        assertThat(browser.signIn(login, GIVEN).status()).as(login).isEqualTo(204);
        String chosen = "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(GIVEN, PASSWORD);
        assertThat(browser.post("/api/session/password", chosen).status())
                .as(login)
                .isEqualTo(204);
        return browser;
    }

    private static String enter(Browser zhao, String login, String name) {
        return made(zhao.post(
                "/api/people",
                "{\"displayName\":\"%s\",\"login\":\"%s\",\"initialPassword\":\"%s\"}".formatted(name, login, GIVEN)));
    }

    private static void appoint(Browser zhao, String person, String office, @Nullable String schoolClass) {
        String of = schoolClass == null ? "null" : "\"" + schoolClass + "\"";
        Reply appointed = zhao.post(
                "/api/appointments",
                "{\"person\":\"%s\",\"office\":\"%s\",\"schoolClass\":%s,\"from\":\"%s\"}"
                        .formatted(person, office, of, LocalDate.now(SHANGHAI)));
        made(appointed);
        seen(zhao, "/api/appointments", appointed);
    }

    /// The school's own template, in the old Excel format.
    private static Map<String, String> imported(School school) {
        Browser chen = school.chen();
        RegisterFile file = RegisterFile.xls(
                "资产登记表.xls",
                List.of("资产编号", "资产名称", "数量", "价值", "取得日期", "品牌", "规格型号", "计量单位", "存放位置"),
                List.of(
                        List.of("TY-0101", "投影仪", 1, 4200, LocalDate.parse("2025-08-20"), "爱普生", "CB-X06", "台", "库房"),
                        List.of("TY-0102", "台式计算机", 1, 5000.5, LocalDate.parse("2025-08-20"), "联想", "M650", "台", "库房"),
                        List.of("TY-0103", "实物展示台", 1, 1800, LocalDate.parse("2025-08-20"), "", "ELPDC07", "台", "库房"),
                        List.of("TY-0104", "音箱", 2, 960, LocalDate.parse("2025-08-20"), "", "", "只", "库房")));
        Reply report = file.uploadedBy(chen);
        assertThat(report.status()).as(report.raw().body()).isEqualTo(201);
        assertThat(report.json().path("ok").asBoolean()).as(report.raw().body()).isTrue();
        assertThat(lines(ledger(chen, ""))).as("a dry run stores nothing").isEmpty();
        String path = "/api/imports/" + report.json().path("id").asString();
        assertThat(chen.post(path + "/confirm", "{}").status()).isEqualTo(202);
        JsonNode done = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> chen.get(path).json(),
                        it -> it.path("state").asString().equals("COMPLETED"));
        JsonNode ledger = ledger(chen, "?position=" + done.path("position").asLong());
        assertThat(lines(ledger)).containsOnlyKeys("TY-0101", "TY-0102", "TY-0103", "TY-0104");
        assertSums(ledger, 4, 5, 11_960_50);
        return lines(ledger);
    }

    private static String device(Map<String, String> devices, String code) {
        return Objects.requireNonNull(devices.get(code), code);
    }

    /// Three of the four devices: one complete, one damaged, one missing; signed by both sides.
    private static String issued(School school, Map<String, String> devices) {
        String set = List.of("TY-0101", "TY-0102", "TY-0103").stream()
                .map(code -> "\"" + device(devices, code) + "\"")
                .collect(Collectors.joining(","));
        Reply opened = school.chen()
                .post(
                        "/api/handovers",
                        "{\"kind\":\"ISSUE\",\"schoolClass\":\"%s\",\"devices\":[%s]}"
                                .formatted(school.classOne(), set));
        String path = "/api/handovers/" + made(opened);
        seen(school.wang(), path, opened);
        check(school.wang(), path, device(devices, "TY-0101"), "\"COMPLETE\"");
        check(school.wang(), path, device(devices, "TY-0102"), "\"DAMAGED\",\"note\":\"机箱侧板有裂纹\"");
        JsonNode checked = check(school.wang(), path, device(devices, "TY-0103"), "\"MISSING\",\"note\":\"箱中没有\"");
        String content = checked.path("content").asString();
        assertThat(sign(school.chen(), path, "OUTGOING", content).status())
                .as("not before the receiving side")
                .isEqualTo(409);
        assertThat(seen(school.wang(), path, sign(school.wang(), path, "INCOMING", content))
                        .path("state")
                        .asString())
                .isEqualTo("SIGNED");
        JsonNode completed = seen(school.chen(), path, sign(school.chen(), path, "OUTGOING", content));
        assertThat(completed.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(completed.path("content").asString()).isEqualTo(content);
        assertThat(completed.path("signatures").size()).isEqualTo(2);
        assertThat(completed.at("/ending/residue").size())
                .as("what was missing")
                .isEqualTo(1);
        return path;
    }

    private static JsonNode check(Browser wang, String path, String device, String finding) {
        Reply checked = wang.post(path + "/checks", "{\"device\":\"%s\",\"finding\":%s}".formatted(device, finding));
        assertThat(checked.status()).as(checked.raw().body()).isBetween(200, 204);
        return seen(wang, path, checked);
    }

    private static Reply sign(Browser signer, String path, String side, String content) {
        return signer.post(
                path + "/signatures",
                "{\"side\":\"%s\",\"content\":\"%s\",\"drawing\":\"%s\",\"password\":\"%s\"}"
                        .formatted(side, content, DRAWING, PASSWORD));
    }

    private static void assertLedgersNow(School school) {
        JsonNode ofClass = school.wang()
                .get("/api/classes/" + school.classOne() + "/ledger")
                .json();
        assertThat(lines(ofClass)).containsOnlyKeys("TY-0101", "TY-0102");
        assertSums(ofClass, 2, 2, 9_200_50);
        JsonNode damaged = ledger(school.zhou(), "?condition=DAMAGED");
        assertThat(lines(damaged)).containsOnlyKeys("TY-0102");
        assertThat(damaged.at("/lines/0/custodian/name").asString()).isEqualTo("一(1)班");
        assertThat(damaged.at("/lines/0/custodian/personName").asString()).isEqualTo("王老师");
        assertThat(damaged.at("/lines/0/place").asString()).isEqualTo("A101");
        assertThat(lines(ledger(school.zhou(), "?custodian=store"))).containsOnlyKeys("TY-0103", "TY-0104");
        assertSums(ledger(school.zhou(), ""), 4, 5, 11_960_50);
    }

    private static void assertLedgersThen(School school, Instant empty, Instant inStore) {
        assertThat(lines(ledger(school.zhou(), "?at=" + empty))).isEmpty();
        assertThat(lines(ledger(school.zhou(), "?at=2020-01-01"))).isEmpty();
        JsonNode before = ledger(school.zhou(), "?at=" + inStore);
        assertSums(before, 4, 5, 11_960_50);
        assertThat(before.path("lines").valueStream())
                .allSatisfy(line ->
                        assertThat(line.at("/custodian/kind").asString()).isEqualTo("STORE"));
        String ofClass = "/api/classes/" + school.classOne() + "/ledger?at=";
        assertThat(lines(school.zhou().get(ofClass + inStore).json())).isEmpty();
        assertThat(lines(school.zhou().get(ofClass + Instant.now()).json())).containsOnlyKeys("TY-0101", "TY-0102");
        assertThat(lines(school.zhou().get(ofClass + LocalDate.now(SHANGHAI)).json()))
                .as("a day is its end")
                .hasSize(2);
    }

    private static void assertHistoryTellsAll(School school, String device, String sheet) {
        JsonNode history =
                school.zhou().get("/api/devices/" + device + "/history").json();
        assertThat(history.valueStream().map(entry -> entry.path("name").asString()))
                .containsExactly(
                        "import.begun",
                        "asset-code.claimed",
                        "device.registered",
                        "import.completed",
                        "handover.opened",
                        "handover.item-checked",
                        "handover.signed",
                        "handover.signed",
                        "handover.completed",
                        "custody.moved");
        assertThat(history.valueStream().map(entry -> entry.path("position").asLong()))
                .isSorted();
        assertThat(history.get(5).at("/payload/note").asString()).isEqualTo("机箱侧板有裂纹");
        assertThat(history.get(9).path("actorName").asString()).isEqualTo("陈主任");
        assertThat(sheet).endsWith(history.get(9).at("/payload/handover").asString());
    }

    /// From its registration on somebody held it at every moment, and only one.
    private static void assertCustodyHasNoGap(Browser zhou, String device) {
        List<JsonNode> intervals = zhou.get("/api/devices/" + device + "/custody")
                .json()
                .valueStream()
                .toList();
        assertThat(intervals).isNotEmpty();
        for (int index = 0; index + 1 < intervals.size(); index++) {
            assertThat(intervals.get(index).path("until").asString())
                    .isEqualTo(intervals.get(index + 1).path("from").asString());
        }
        assertThat(intervals.getLast().path("until").asString("")).isEmpty();
    }

    private static void assertOthersSeeNothing(School school, String device, String sheet) {
        for (String path : List.of(
                sheet,
                "/api/devices/" + device,
                "/api/devices/" + device + "/history",
                "/api/classes/" + school.classOne() + "/ledger")) {
            assertThat(school.li().get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(lines(ledger(school.li(), ""))).isEmpty();
        assertThat(sign(school.zhou(), sheet, "OUTGOING", "0".repeat(64)).status())
                .isEqualTo(403);
    }

    private static String made(Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    /// What is read once this answer's own write is in.
    private static JsonNode seen(Browser browser, String path, Reply told) {
        assertThat(told.status()).as(told.raw().body()).isBetween(200, 204);
        String at = path + "?position=" + told.header("Journal-Position");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get(at), it -> it.status() == 200)
                .json();
    }

    private static JsonNode ledger(Browser browser, String question) {
        Reply reply = browser.get("/api/ledger" + question);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.json();
    }

    /// Asset codes with their devices.
    private static Map<String, String> lines(JsonNode ledger) {
        return ledger.path("lines")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.path("assetCode").asString(),
                        line -> line.path("device").asString()));
    }

    private static void assertSums(JsonNode ledger, long devices, long quantity, long fen) {
        JsonNode sums = ledger.path("sums");
        assertThat(List.of(
                        sums.path("devices").asLong(),
                        sums.path("quantity").asLong(),
                        sums.path("valueFen").asLong()))
                .containsExactly(devices, quantity, fen);
    }
}
