package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A passkey is added on a phone, signs in, signs a sheet, and is revoked; whose finger is not known signs nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningByPasskeyInTheBrowserIT {
    /// What a page would do that does not insist on a finger.
    private static final String UNINSISTENT = """
        () => {
            const get = navigator.credentials.get.bind(navigator.credentials);
            navigator.credentials.get = (asked) =>
                get({ publicKey: { ...asked.publicKey, userVerification: 'discouraged' } });
        }\
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
    void a_passkey_added_on_a_phone_signs_in_signs_a_sheet_and_is_revoked() {
        String sheet = drawnUp("DN-0011");
        try (Visitor wang = visitor(Screen.PHONE, "passkey-wang")) {
            VirtualAuthenticator.in(wang.page());
            add(wang, "我的手机");
            signOutAndIn(wang);
            checkAndDraw(wang, sheet);
            wang.look().photograph("to-sign");
            wang.press("用通行密钥签字");
            assertThat(wang.main()).containsText("待他方签字");
            Locator signatures = wang.page().locator("#signatures");
            assertThat(signatures).containsText("通行密钥");
            wang.look().photograph("signed");
            String evidence = signatures.getByText("通行密钥存证").first().getAttribute("href");
            Assertions.assertThat(wang.page().request().get(evidence).text())
                    .contains("banzhang/handover-signature/v1");
            wang.open("/account");
            Locator phone = wang.page().locator("#passkeys tr").filter(new Locator.FilterOptions().setHasText("我的手机"));
            wang.touch(phone.locator("button"));
            assertThat(phone).hasCount(0);
        }
    }

    @Test
    void whose_finger_is_not_known_signs_nothing() {
        String sheet = drawnUp("DN-0012");
        try (Visitor wang = visitor(Screen.DESK, "unknown-finger")) {
            VirtualAuthenticator phone = VirtualAuthenticator.in(wang.page());
            add(wang, "没按过的指纹");
            checkAndDraw(wang, sheet);
            phone.verifies(false);
            Locator outcome = wang.page().locator("#sign [data-outcome]");
            press(wang, "用通行密钥签字");
            assertThat(outcome).containsText("没有得到通行密钥");
            wang.page().evaluate(UNINSISTENT);
            press(wang, "用通行密钥签字");
            assertThat(outcome).containsText("设备没有确认是您本人");
            wang.look().photograph("refused");
            wang.open(sheet);
            assertThat(wang.main()).containsText("已清点，待签字");
        }
    }

    /// By keyboard.
    private static void press(Visitor visitor, String button) {
        visitor.button(button).focus();
        visitor.page().keyboard().press("Enter");
    }

    private static void add(Visitor wang, String name) {
        wang.signIn("wang").open("/account");
        Locator passkeys = wang.page().locator("#passkeys");
        passkeys.getByLabel("名称").fill(name);
        passkeys.getByLabel("登录密码").fill(Visitor.PASSWORD);
        wang.photograph("to-add");
        wang.press("添加通行密钥");
        assertThat(passkeys.locator("tbody")).containsText(name);
        wang.look().photograph("added");
    }

    private static void signOutAndIn(Visitor wang) {
        wang.press("退出");
        wang.page().waitForURL(Pattern.compile(".*/login.*"));
        wang.look().photograph("login");
        wang.press("用通行密钥登录");
        wang.page().waitForURL(Pattern.compile(".*/$|.*/\\?.*"));
        wang.look();
    }

    private static void checkAndDraw(Visitor wang, String sheet) {
        wang.open(sheet);
        wang.touch(wang.page().locator("li.item [data-finding=COMPLETE]"));
        wang.press("清点完毕");
        wang.page().waitForURL(Pattern.compile(".*#sign"));
        wang.draw(wang.page().locator("canvas"));
    }

    /// A sheet over one device of the sample school for 一(1)班; its address.
    private static String drawnUp(String code) {
        try (Visitor chen = visitor(Screen.DESK, "draws-" + code)) {
            chen.signIn("chen").open("/handovers/new?q=" + code);
            chen.page().locator("[data-choice]").first().check();
            chen.page().getByLabel("接收班级").selectOption(new SelectOption().setIndex(1));
            chen.press("开单");
            chen.page().waitForURL(Pattern.compile(".*/handovers/h-.*"));
            return chen.page().url().replaceAll("https?://[^/]+|\\?.*", "");
        }
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
