package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Checking, signing and declining for somebody who uses no pointer.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningByKeyboardIT {
    private static final String INKED_ANEW = """
        before => {
            const canvas = document.querySelector("#sign canvas");
            const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
            return canvas.width !== before && dots.some((part, at) => at % 4 === 3 && part > 0);
        }
        """;
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
    void the_name_is_written_by_a_button_and_stays_and_a_wrong_password_is_said() {
        String sheet = drawnUp("DN-0011");
        try (Visitor wang = visitor("keyboard-wang")) {
            wang.signIn("wang").open(sheet);
            pressKey(wang.page(), wang.page().locator("li.item [data-finding=COMPLETE]"), "Space");
            pressKey(wang.page(), wang.button("清点完毕"), "Enter");
            Locator sign = wang.page().locator("#sign");
            assertThat(wang.button("写上姓名")).isEnabled();
            pressKey(wang.page(), wang.button("写上姓名"), "Enter");
            assertThat(sign.locator("[data-outcome]")).containsText("已写上姓名");
            turn(wang.page());
            sign.getByLabel("再输一次登录密码").fill("not-the-password");
            wang.page().keyboard().press("Enter");
            assertThat(sign.locator("[data-outcome]")).containsText("密码");
            wang.look().photograph("wrong-password");
            sign.getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
            wang.page().keyboard().press("Enter");
            assertThat(wang.main()).containsText("待他方签字");
            wang.look();
        }
    }

    /// The page gets another width, as on a phone that is turned; what was written is written again.
    private static void turn(Page page) {
        Object before = page.evaluate("() => document.querySelector('#sign canvas').width");
        page.setViewportSize(480, 800);
        page.waitForFunction(INKED_ANEW, before);
    }

    @Test
    void a_sheet_is_declined_with_a_reason() {
        String sheet = drawnUp("DN-0012");
        try (Visitor wang = visitor("decline-wang")) {
            wang.signIn("wang").open(sheet);
            pressKey(wang.page(), wang.page().locator("summary:has-text('拒收')"), "Enter");
            wang.page().getByLabel("理由").fill("型号与清单不符");
            pressKey(wang.page(), wang.page().locator("form[data-send$='/decline'] button"), "Enter");
            wang.page().waitForURL(Pattern.compile(".*position=.*"));
            assertThat(wang.main()).containsText("已拒收");
            assertThat(wang.main()).containsText("型号与清单不符");
            wang.look().photograph("declined");
        }
    }

    private static void pressKey(Page page, Locator target, String key) {
        target.focus();
        page.keyboard().press(key);
    }

    /// A sheet over one device of the sample school for 一(1)班; its address.
    private static String drawnUp(String code) {
        try (Visitor chen = visitor("draws-" + code)) {
            chen.signIn("chen").open("/handovers/new?q=" + code);
            chen.page().locator("[data-choice]").first().check();
            chen.page().getByLabel("接收班级").selectOption(new SelectOption().setIndex(1));
            chen.press("开单");
            chen.page().waitForURL(Pattern.compile(".*/handovers/h-.*"));
            return chen.page().url().replaceAll("https?://[^/]+|\\?.*", "");
        }
    }

    private static Visitor visitor(String name) {
        return Objects.requireNonNull(house).visitor(Screen.DESK, name);
    }
}
