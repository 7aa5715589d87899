package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 十二个班的学校 — a school of twelve classes at its browsers: who does what, in the words of the field.
///
/// Teachers are `t1` to `t13`; class n has a projector with its remote control, and a computer. A new day signs
/// everybody
/// out, as it does in life.
final class TwelveClasses {
    static final int CLASSES = 12;
    private static final String PASSWORD = "four plain words here";
    private static final String GIVEN = "three words given away";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/welcome\\?token=([\\w-]+)");
    private static final String DRAWING = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private final RunningBanzhang banzhang;
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private TwelveClasses(RunningBanzhang banzhang) {
        this.banzhang = banzhang;
    }

    /// By the one-time link: the school, its people and its classes, each with its 班主任 and its two devices in
    /// the store.
    static TwelveClasses opened(RunningBanzhang banzhang, LocalDate from) {
        TwelveClasses school = new TwelveClasses(banzhang);
        Matcher link = await().atMost(SOON).until(() -> LINK.matcher(banzhang.said()), Matcher::find);
        String account = """
            {"token":"%s","login":"zhao","password":"%s","displayName":"赵校长",
             "schoolCode":"2137000042","schoolName":"青山小学"}
            """.formatted(link.group(1), PASSWORD);
        school.did(banzhang.browser().post("/api/first-account", null, account));
        await().atMost(SOON).until(() -> school.by("zhao").get("/api/people").status() == 200);
        school.enter("chen", "陈主任", "GENERAL_AFFAIRS", from);
        school.enter("leader", "何副校长", "SUPERVISING_LEADER", from);
        school.enter("t13", "新老师", null, from);
        IntStream.rangeClosed(1, CLASSES).forEach(number -> school.openClass(number, from));
        return school;
    }

    private void openClass(int number, LocalDate from) {
        int grade = (number + 1) / 2;
        String body = "{\"grade\":%d,\"number\":%d,\"entryYear\":%d}".formatted(grade, 2 - number % 2, 2027 - grade);
        ids.put("class" + number, made("zhao", "/api/classes", body));
        enter("t" + number, "班主任" + number, null, from);
        appoint(number, "t" + number, from);
        ids.put("projector" + number, register("TY-" + number, "投影仪", "遥控器"));
        ids.put("computer" + number, register("DN-" + number, "台式计算机", "键盘、鼠标"));
    }

    private String register(String code, String name, String accessories) {
        return made(
                "chen",
                "/api/devices",
                "{\"assetCode\":\"%s\",\"card\":{\"name\":\"%s\",\"accessories\":\"%s\"}}"
                        .formatted(code, name, accessories));
    }

    /// With an office of the school, or none yet; the given password is replaced at once.
    private void enter(String login, String name, @Nullable String office, LocalDate from) {
        String person = made(
                "zhao",
                "/api/people",
                "{\"displayName\":\"%s\",\"login\":\"%s\",\"initialPassword\":\"%s\"}".formatted(name, login, GIVEN));
        ids.put(login, person);
        if (office != null) {
            made(
                    "zhao",
                    "/api/appointments",
                    "{\"person\":\"%s\",\"office\":\"%s\",\"from\":\"%s\"}".formatted(person, office, from));
        }
        Browser browser = banzhang.browser();
        did(browser.signIn(login, GIVEN));
        did(browser.post("/api/session/password", "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(GIVEN, PASSWORD)));
        browsers.put(login, browser);
    }

    /// 任职 as 班主任, from a day on.
    void appoint(int number, String teacher, LocalDate from) {
        String body = "{\"person\":\"%s\",\"office\":\"HEAD_TEACHER\",\"schoolClass\":\"%s\",\"from\":\"%s\"}"
                .formatted(id(teacher), id("class" + number), from);
        ids.put("office" + number, made("zhao", "/api/appointments", body));
    }

    /// 卸任 of the class's present 班主任.
    void dismiss(int number, LocalDate until) {
        post("zhao", "/api/appointments/" + id("office" + number) + "/end", "{\"until\":\"" + until + "\"}");
    }

    /// A new morning: what is overdue lapses, and everybody signs in again.
    void itIs(Instant moment) throws Exception {
        var heard = banzhang.heard("it is " + moment);
        banzhang.tell(moment.toString());
        heard.get(SOON.toSeconds(), TimeUnit.SECONDS);
        browsers.clear();
    }

    Browser by(String login) {
        return browsers.computeIfAbsent(login, unknown -> {
            Browser browser = banzhang.browser();
            did(browser.signIn(login, PASSWORD));
            return browser;
        });
    }

    String id(String what) {
        return Objects.requireNonNull(ids.get(what), what);
    }

    /// One sheet over both devices of a class, as a line of a batch.
    String line(String kind, int number, String more) {
        return "{\"kind\":\"%s\",\"devices\":[\"%s\",\"%s\"],%s}"
                .formatted(kind, id("projector" + number), id("computer" + number), more);
    }

    /// 批量开单: the sheets in the order of the lines.
    List<String> drawUp(List<String> lines) {
        Reply drawn = post("chen", "/api/handovers/batch", "{\"sheets\":[" + String.join(",", lines) + "]}");
        assertThat(drawn.json().path("opened").asInt()).isEqualTo(lines.size());
        return drawn.json()
                .path("results")
                .valueStream()
                .map(one -> one.path("handover").asString())
                .toList();
    }

    void act(String login, String sheet, String what, String body) {
        post(login, "/api/handovers/" + sheet + "/" + what, body);
    }

    void declare(String login, String sheet, int number) {
        String items = Stream.of("projector", "computer")
                .map(what -> "{\"device\":\"%s\",\"finding\":\"COMPLETE\"}".formatted(id(what + number)))
                .collect(Collectors.joining(","));
        act(login, sheet, "declarations", "{\"items\":[" + items + "]}");
    }

    void check(String login, String sheet, String device, String finding) {
        act(login, sheet, "checks", "{\"device\":\"%s\",\"finding\":\"%s\"}".formatted(id(device), finding));
    }

    void sign(String login, String sheet, String side) {
        String content = sheet(login, sheet).path("content").asString();
        String body = "{\"side\":\"%s\",\"content\":\"%s\",\"drawing\":\"%s\",\"password\":\"%s\"}"
                .formatted(side, content, DRAWING, PASSWORD);
        act(login, sheet, "signatures", body);
    }

    JsonNode sheet(String login, String sheet) {
        return read(login, "/api/handovers/" + sheet);
    }

    JsonNode read(String login, String path) {
        Reply reply = by(login).get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.json();
    }

    /// What is asked, and the answer to it as soon as the pages know of it.
    Reply post(String login, String path, String body) {
        Reply reply = did(by(login).post(path, body));
        String position = reply.header("Journal-Position");
        if (!position.isEmpty()) {
            Stream.of("/api/handovers/board?position=", "/api/ledger?position=")
                    .forEach(view -> await().atMost(SOON)
                            .until(() -> by(login).get(view + position).status() == 200));
        }
        return reply;
    }

    private String made(String login, String path, String body) {
        return post(login, path, body).json().path("id").asString();
    }

    private Reply did(Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isBetween(200, 204);
        return reply;
    }
}
