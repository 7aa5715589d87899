package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import banzhang.standalone.RunningBanzhang;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/// A sheet over new devices for 一(1)班, and what 王老师 does with it on a phone.
final class SheetOnAPhone {
    private final RunningBanzhang banzhang;
    private final List<String> codes;
    private final List<String> devices = new ArrayList<>();
    private final String id;

    private SheetOnAPhone(RunningBanzhang banzhang, List<String> codes) {
        this.banzhang = banzhang;
        this.codes = codes;
        Browser chen = banzhang.signedIn("chen");
        for (String code : codes) {
            devices.add(made(chen.post(
                    "/api/devices",
                    "{\"assetCode\":\"%s\",\"card\":{\"name\":\"投影仪\",\"accessories\":[\"遥控器\"]}}".formatted(code))));
        }
        String listed = devices.stream().map(device -> "\"" + device + "\"").collect(Collectors.joining(","));
        this.id = made(chen.post(
                "/api/handovers",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"%s\",\"devices\":[%s]}"
                        .formatted(SampleSchool.CLASS_1_1, listed)));
    }

    static SheetOnAPhone of(RunningBanzhang banzhang, String... codes) {
        return new SheetOnAPhone(banzhang, List.of(codes));
    }

    private static String made(Browser.Reply reply) {
        Assertions.assertTrue(reply.status() < 300, reply.raw().body());
        return reply.json().path("id").asString();
    }

    String path() {
        return "/handovers/" + id;
    }

    String device(String code) {
        return devices.get(codes.indexOf(code));
    }

    /// Opens the page and waits until the phone has it.
    void openAndKeep(Visitor visitor) {
        visitor.open(path());
        isKept(visitor);
    }

    static void isKept(Visitor visitor) {
        assertThat(visitor.page().locator("body[data-kept-for-later=true]")).hasCount(1);
    }

    Locator item(Visitor visitor, String code) {
        return visitor.page().locator("[data-act=checks] li[data-device='" + device(code) + "']");
    }

    Locator said(Visitor visitor, String code) {
        return item(visitor, code).locator("[data-saved]");
    }

    void tap(Visitor visitor, String code, String finding) {
        visitor.touch(item(visitor, code)
                .locator(".choices")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Visitor.beginningWith(finding))));
    }

    /// Says the same from another device: the finding as the API names it.
    Browser.Reply checkedElsewhere(String login, String code, String finding, String note) {
        return banzhang.signedIn(login)
                .post(
                        "/api/handovers/" + id + "/checks",
                        "{\"device\":\"%s\",\"finding\":\"%s\",\"note\":\"%s\"}"
                                .formatted(device(code), finding, note));
    }

    void withdrawn() {
        made(banzhang.signedIn("chen").post("/api/handovers/" + id + "/withdrawal", "{\"reason\":\"开错了\"}"));
    }

    /// The sheet holds this of an item: finding and note, empty where there is none.
    void holds(String code, String expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Assertions.assertEquals(expected, held(code)));
    }

    private String held(String code) {
        var check = banzhang.signedIn("chen")
                .get("/api/handovers/" + id)
                .json()
                .path("sheet")
                .path("checks")
                .path(device(code));
        return (check.path("finding").asString("") + " " + check.path("note").asString("")).strip();
    }

    /// The keys of all checks this visitor's page sends from now on.
    static List<String> keysOf(Visitor visitor) {
        List<String> keys = new ArrayList<>();
        visitor.page().onRequest(request -> {
            if (isCheck(request)) {
                keys.add(String.valueOf(request.headerValue("Idempotency-Key")));
            }
        });
        return keys;
    }

    private static boolean isCheck(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/checks");
    }
}
