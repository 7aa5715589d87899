package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.HandoverId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// 待监交 — sheets of a succession that all but the witness have signed, drawn up over HTTP: 吴老师 follows 郑老师 at
/// 四(1)班, 何副校长 is to witness.
final class WitnessedSheets {
    static final String WITNESS = "he";
    private static final String PASSWORD = "banzhang-2026";
    private static final String DRAWING = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private final Browser chen;
    private final Browser zheng;
    private final Browser wu;
    private final String schoolClass;

    /// 待签 — a sheet and the digest of what is to be signed.
    record Sheet(HandoverId id, String content) {}

    private WitnessedSheets(RunningBanzhang banzhang) {
        chen = banzhang.signedIn("chen");
        zheng = banzhang.signedIn("zheng");
        wu = banzhang.signedIn("wu");
        schoolClass = chen.get("/api/classes")
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals("四(1)班"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    static List<Sheet> drawnUp(RunningBanzhang banzhang, int sheets, int devices) {
        WitnessedSheets drawn = new WitnessedSheets(banzhang);
        List<String> registered =
                IntStream.range(0, sheets * devices).mapToObj(drawn::register).toList();
        drawn.issue(registered);
        drawn.appointWu(banzhang.signedIn("gao"));
        List<Sheet> all = new ArrayList<>();
        for (int sheet = 0; sheet < sheets; sheet++) {
            all.add(drawn.succession(registered.subList(sheet * devices, (sheet + 1) * devices)));
        }
        return all;
    }

    private String register(int number) {
        return made(chen.post(
                        "/api/devices",
                        "{\"assetCode\":\"SUC-%d\",\"card\":{\"name\":\"音箱\",\"quantity\":1,\"accessories\":[]}}"
                                .formatted(number)))
                .json()
                .path("id")
                .asString();
    }

    private void issue(List<String> devices) {
        Browser.Reply opened = made(chen.post(
                "/api/handovers",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"%s\",\"devices\":[%s]}"
                        .formatted(schoolClass, quoted(devices))));
        String sheet = opened.json().path("id").asString();
        String content = checked(zheng, sheet, devices);
        made(sign(zheng, sheet, Side.INCOMING, content));
        made(sign(chen, sheet, Side.OUTGOING, content));
    }

    private void appointWu(Browser gao) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        made(gao.post("/api/appointments/a-zheng-2026/end", "{\"until\":\"" + today + "\"}"));
        made(gao.post(
                "/api/appointments",
                "{\"person\":\"p-wu\",\"office\":\"HEAD_TEACHER\",\"schoolClass\":\"%s\",\"from\":\"%s\"}"
                        .formatted(schoolClass, today)));
    }

    private Sheet succession(List<String> devices) {
        Browser.Reply opened = made(chen.post(
                "/api/handovers",
                "{\"kind\":\"SUCCESSION\",\"witness\":\"p-he\",\"devices\":[%s]}".formatted(quoted(devices))));
        String sheet = opened.json().path("id").asString();
        String items = devices.stream().map(WitnessedSheets::complete).collect(Collectors.joining(","));
        made(zheng.post("/api/handovers/" + sheet + "/declarations", "{\"items\":[" + items + "]}"));
        String content = checked(wu, sheet, devices);
        made(sign(zheng, sheet, Side.OUTGOING, content));
        made(sign(wu, sheet, Side.INCOMING, content));
        return new Sheet(new HandoverId(sheet), content);
    }

    /// Checks every item; answers the digest of the sheet after that.
    private static String checked(Browser browser, String sheet, List<String> devices) {
        Browser.Reply last = null;
        for (String device : devices) {
            last = made(browser.post("/api/handovers/" + sheet + "/checks", complete(device)));
        }
        String position = last == null ? "0" : last.header("Journal-Position");
        return seen(browser, sheet, position).path("content").asString();
    }

    /// The sheet as of a position; a killed process's place in the journal is free only after a while.
    static JsonNode seen(Browser browser, String sheet, String position) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> browser.get("/api/handovers/" + sheet + "?position=" + position),
                        view -> view.status() == 200)
                .json();
    }

    /// The witness's signature, under this key.
    static Browser.Reply witness(Browser he, Sheet sheet, String key) {
        return he.post("/api/handovers/" + sheet.id() + "/signatures", key, signature(Side.WITNESS, sheet.content()));
    }

    private static Browser.Reply sign(Browser browser, String sheet, Side side, String content) {
        return browser.post("/api/handovers/" + sheet + "/signatures", signature(side, content));
    }

    private static String signature(Side side, String content) {
        return "{\"side\":\"%s\",\"content\":\"%s\",\"drawing\":\"%s\",\"password\":\"%s\"}"
                .formatted(side, content, DRAWING, PASSWORD);
    }

    private static String complete(String device) {
        return "{\"device\":\"" + device + "\",\"finding\":\"COMPLETE\"}";
    }

    private static String quoted(List<String> devices) {
        return devices.stream().map(device -> "\"" + device + "\"").collect(Collectors.joining(","));
    }

    private static Browser.Reply made(Browser.Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isBetween(200, 204);
        return reply;
    }
}
