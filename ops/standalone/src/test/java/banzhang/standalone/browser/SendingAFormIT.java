package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Forms under bad conditions: double clicks, lost answers, wrong input, no mouse.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingAFormIT {
    private static @Nullable House house;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
    }

    @AfterAll
    static void close() throws Exception {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void a_lost_answer_is_asked_for_again_under_the_same_key() {
        try (Visitor chen = visitor("lost-answer")) {
            chen.signIn("chen").open("/organisation");
            List<String> keys = new ArrayList<>();
            AtomicInteger asked = new AtomicInteger();
            chen.page().route("**/api/rooms", route -> {
                keys.add(route.request().headerValue("Idempotency-Key"));
                loseFirst(route, asked);
            });
            Locator form = roomForm(chen.page());
            form.getByLabel("教室号").fill("LOST-1");
            chen.touch(form.getByRole(AriaRole.BUTTON));
            assertThat(form.getByRole(AriaRole.STATUS)).containsText("没有收到回答");
            chen.photograph("lost");
            chen.touch(form.locator("button.retry"));
            chen.page().waitForURL(Pattern.compile(".*position=.*"));
            assertThat(keys).hasSize(2).containsOnly(keys.getFirst());
            assertThat(chen.main().getByText("LOST-1", new Locator.GetByTextOptions().setExact(true)))
                    .not()
                    .hasCount(0);
            chen.forgive("ERR_FAILED");
        }
    }

    /// The server does it, the answer never arrives.
    private static void loseFirst(Route route, AtomicInteger asked) {
        if (asked.getAndIncrement() == 0) {
            route.fetch();
            route.abort();
        } else {
            route.resume();
        }
    }

    @Test
    void a_token_that_changed_on_the_way_is_fetched_anew_and_nobody_notices() {
        try (Visitor chen = visitor("changed-token")) {
            chen.signIn("chen").open("/organisation");
            List<String> keys = new ArrayList<>();
            chen.page().route("**/api/rooms", route -> {
                keys.add(route.request().headerValue("Idempotency-Key"));
                if (keys.size() == 1) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(403)
                            .setContentType("application/problem+json")
                            .setBody("{\"code\":\"FORGED_REQUEST\"}"));
                } else {
                    route.resume();
                }
            });
            Locator form = roomForm(chen.page());
            form.getByLabel("教室号").fill("TOKEN-1");
            chen.touch(form.getByRole(AriaRole.BUTTON));
            chen.page().waitForURL(Pattern.compile(".*position=.*"));
            assertThat(keys).hasSize(2).containsOnly(keys.getFirst());
            chen.forgive("403");
        }
    }

    @Test
    void a_double_click_is_one_request() {
        try (Visitor chen = visitor("double-click")) {
            chen.signIn("chen").open("/organisation");
            AtomicInteger asked = new AtomicInteger();
            chen.page().onRequest(request -> asked.addAndGet(request.url().endsWith("/api/rooms") ? 1 : 0));
            Locator form = roomForm(chen.page());
            form.getByLabel("教室号").fill("DOUBLE-1");
            form.getByRole(AriaRole.BUTTON).dblclick();
            chen.page().waitForURL(Pattern.compile(".*position=.*"));
            assertThat(asked.get()).isEqualTo(1);
        }
    }

    @Test
    void a_refusal_is_said_at_the_field_it_is_about() {
        try (Visitor chen = visitor("refused")) {
            chen.signIn("chen").open("/devices/new");
            chen.page().getByLabel("资产编号").first().fill("REF-1");
            chen.page().getByLabel("资产名称").fill("投影仪");
            chen.page().getByLabel("价值（元）").fill("一千");
            chen.press("登记");
            Locator value = chen.page().getByLabel("价值（元）");
            assertThat(value).hasAttribute("aria-invalid", "true");
            assertThat(value).isFocused();
            chen.look().photograph("refused");
        }
    }

    @Test
    void a_device_is_registered_without_a_mouse() {
        try (Visitor chen = visitor("keyboard")) {
            chen.open("/login");
            chen.page().keyboard().type("chen");
            chen.page().keyboard().press("Tab");
            chen.page().keyboard().type(Visitor.PASSWORD);
            chen.page().keyboard().press("Enter");
            chen.page().waitForURL(Pattern.compile(".*/$"));
            chen.open("/devices/new");
            tabTo(chen.page(), "assetCode");
            chen.page().keyboard().type("KEY-1");
            tabTo(chen.page(), "card.name");
            chen.page().keyboard().type("无线话筒");
            chen.page().keyboard().press("Enter");
            chen.page().waitForURL(Pattern.compile(".*/devices/d-.*"));
            assertThat(chen.main()).containsText("KEY-1");
        }
    }

    private static void tabTo(Page page, String field) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            Object name = page.evaluate("() => document.activeElement.getAttribute('name')");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                    .as("focus can be seen")
                    .isNotEqualTo("none");
            if (field.equals(name)) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not reach " + field);
    }

    private static Locator roomForm(Page page) {
        return page.locator("form[data-send='POST /api/rooms']");
    }

    private static Visitor visitor(String name) {
        return Objects.requireNonNull(house).visitor(Screen.DESK, name);
    }
}
