package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import banzhang.command.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 三(1)班 gets another 班主任: all on a phone, with a dispute the witness settles.
@DisplayName("换任移交 · 手机")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SucceedingInTheBrowserIT {
    private static final String OWN = "another four plain words";
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
    void declared_counted_disputed_settled_and_signed_by_three() {
        appointLeaderAndSuccessor();
        String sheet = drawUp();
        by("yang", Visitor.PASSWORD, sheet, yang -> {
            yang.press("其余全部齐全");
            assertThat(yang.main().locator("[data-act=declarations] [data-checked]"))
                    .hasText("2");
            assertThat(yang.main()
                            .locator("[data-act=declarations] [data-saved]")
                            .last())
                    .containsText("已记录");
        });
        by("fan", OWN, sheet, SucceedingInTheBrowserIT::count);
        by("ji", OWN, sheet, he -> {
            assertThat(he.main()).containsText("有争议");
            he.page().getByLabel("以此为准").selectOption("DAMAGED");
            he.page().locator("#settle").getByLabel("理由").fill("当场看过，屏幕确有划痕");
            he.press("裁定");
            assertThat(he.main().locator("#settle")).hasCount(0);
            he.look().photograph("settled");
        });
        by("yang", Visitor.PASSWORD, sheet, yang -> sign(yang, Visitor.PASSWORD));
        by("fan", OWN, sheet, zheng -> sign(zheng, OWN));
        by("ji", OWN, sheet, he -> {
            sign(he, OWN);
            assertThat(he.main()).containsText("已完成");
            assertThat(he.main().locator("#signatures img")).hasCount(3);
            assertThat(he.main().locator("#content")).containsText("遥控器");
            he.look().photograph("completed");
        });
    }

    private static void count(Visitor zheng) {
        tap(zheng, "TY-0005", "齐全");
        Locator screen = tap(zheng, "CK-0005", "损坏");
        screen.getByLabel("情况说明").fill("屏幕有划痕");
        screen.getByLabel("情况说明").blur();
        assertThat(screen.locator("[data-saved]")).containsText("已记录");
        Locator projector = item(zheng, "TY-0005");
        projector.getByLabel("遥控器").fill("1");
        zheng.touch(projector.locator("form[data-accessories] button"));
        zheng.page().waitForURL(Pattern.compile(".*position=.*"));
        assertThat(zheng.main().locator("#content")).containsText("缺少的附件");
        zheng.look().photograph("counted");
    }

    private static Locator item(Visitor visitor, String code) {
        return visitor.page().locator("[data-act=checks] li.item").filter(new Locator.FilterOptions().setHasText(code));
    }

    private static Locator tap(Visitor visitor, String code, String finding) {
        Locator item = item(visitor, code);
        visitor.touch(item.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + finding))));
        assertThat(item.locator("[data-saved]")).containsText(finding.equals("齐全") ? "已记录" : "写明情况");
        return item;
    }

    private static void sign(Visitor signer, String password) {
        signer.draw(signer.page().locator("canvas"));
        signer.page().locator("#sign").getByLabel("再输一次登录密码").fill(password);
        signer.touch(signer.page().locator("#sign button[type=submit]"));
        assertThat(signer.page().locator("#sign")).hasCount(0);
    }

    private static void by(String login, String password, String sheet, java.util.function.Consumer<Visitor> doing) {
        try (Visitor visitor = Objects.requireNonNull(house).visitor(Screen.PHONE, "succession-" + login)) {
            visitor.signIn(login, password).open(sheet).photograph("sheet");
            doing.accept(visitor);
        }
    }

    private static String drawUp() {
        try (Visitor chen = Objects.requireNonNull(house).visitor(Screen.PHONE, "succession-chen")) {
            chen.signIn("chen").open("/handovers/new?kind=SUCCESSION").photograph("blank");
            chen.page().getByLabel("现在由哪个班、哪间教室保管").selectOption(new SelectOption().setLabel("三(1)班"));
            chen.press("查询");
            for (String code : new String[] {"TY-0005", "CK-0005"}) {
                chen.page()
                        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(code)))
                        .check();
            }
            chen.page().getByLabel("监交人").selectOption(new SelectOption().setLabel("季副校长 分管领导"));
            chen.look().photograph("picked");
            chen.press("开单");
            chen.page().waitForURL(Pattern.compile(".*/handovers/h-.*"));
            return chen.page().url().replaceAll("https?://[^/]+|\\?.*", "");
        }
    }

    /// 季副校长 comes, and 范老师 follows 杨老师.
    private static void appointLeaderAndSuccessor() {
        Browser gao = Objects.requireNonNull(house).banzhang().signedIn("gao");
        String schoolClass = gao.get("/api/classes")
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals("三(1)班"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        made(gao.post("/api/appointments/a-yang-2026/end", "{\"until\":\"" + today + "\"}"));
        appoint(gao, "ji", "季副校长", "\"office\":\"SUPERVISING_LEADER\",\"from\":\"" + today + "\"");
        appoint(
                gao,
                "fan",
                "范老师",
                "\"office\":\"HEAD_TEACHER\",\"schoolClass\":\"%s\",\"from\":\"%s\"".formatted(schoolClass, today));
    }

    private static void appoint(Browser gao, String login, String name, String rest) {
        Browser.Reply entered = gao.post(
                "/api/people",
                "{\"displayName\":\"%s\",\"login\":\"%s\",\"initialPassword\":\"given away words\"}"
                        .formatted(name, login));
        made(entered);
        String person = entered.json().path("id").asString();
        made(gao.post("/api/appointments", "{\"person\":\"" + person + "\"," + rest + "}"));
        Browser own = Objects.requireNonNull(house).banzhang().browser();
        Assertions.assertEquals(204, own.signIn(login, "given away words").status());
        String chosen = "{\"old\":\"given away words\",\"new\":\"" + OWN + "\"}";
        Assertions.assertEquals(204, own.post("/api/session/password", chosen).status());
    }

    private static void made(Browser.Reply reply) {
        Assertions.assertTrue(reply.status() < 300, reply.raw().body());
    }
}
