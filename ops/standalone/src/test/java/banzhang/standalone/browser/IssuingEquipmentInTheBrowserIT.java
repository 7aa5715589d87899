package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole path: a register file goes in, a sheet is drawn up, checked, signed twice; ledger, history and auditor
/// agree.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuingEquipmentInTheBrowserIT {
    private static final String CLASS = "一(1)班";
    /// The drawn signatures are shown: a picture that could not be fetched has no width.
    private static final String DRAWN =
            "() => [...document.querySelectorAll('#signatures img')].every(it => it.complete && it.naturalWidth > 0)";
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

    @ParameterizedTest
    @EnumSource
    void a_register_file_becomes_a_signed_sheet_a_ledger_and_a_history(Screen screen) {
        String code = "LLQ-" + screen;
        String sheet;
        try (Visitor chen = visitor(screen, "chen")) {
            chen.signIn("chen").photograph("home");
            importRegister(chen, code);
            seeLedger(chen, code);
            sheet = drawUp(chen, code);
        }
        try (Visitor wang = visitor(screen, "wang")) {
            wang.signIn("wang").photograph("home");
            checkAndSign(wang, sheet, code);
        }
        try (Visitor chen = visitor(screen, "chen-signs")) {
            chen.signIn("chen");
            signOut(chen, sheet, code);
            seeClassLedger(chen, code);
            seeHistory(chen, code);
        }
        try (Visitor zhou = visitor(screen, "zhou")) {
            zhou.signIn("zhou");
            replay(zhou, sheet, code);
        }
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }

    private static void importRegister(Visitor chen, String code) {
        String file = "资产编号,资产名称,数量,价值,规格型号,取得日期\n"
                + code + "-1,投影仪,1,4200.00,CB-X06,2025-08-20\n"
                + code + "-2,台式计算机,1,5000.00,启天 M650,2025-08-20\n"
                + code + "-3,实物展示台,1,1800.50,ELPDC07,2025-08-20\n";
        chen.open("/imports");
        chen.page()
                .getByLabel("文件")
                .setInputFiles(new FilePayload(code + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        chen.press("检查文件");
        assertThat(chen.main().getByRole(AriaRole.STATUS).first()).containsText("检查通过");
        chen.look().photograph("dry-run");
        chen.press("确认");
        assertThat(chen.main().getByText("到总账查看")).isVisible();
        chen.look().photograph("imported");
        chen.follow("到总账查看");
    }

    private static void seeLedger(Visitor chen, String code) {
        chen.page().getByLabel("编号或名称").fill(code);
        chen.press("查询");
        assertThat(chen.main().getByRole(AriaRole.ROWHEADER)).hasCount(3);
        assertThat(chen.main().locator(".sums").first()).containsText("11,000.50");
        chen.look().photograph("ledger");
    }

    private static String drawUp(Visitor chen, String code) {
        chen.open("/handovers/new");
        Locator classes = chen.page().getByLabel("接收班级");
        classes.selectOption(
                classes.getByText(Visitor.beginningWith(CLASS)).first().getAttribute("value"));
        chen.page().getByLabel("编号或名称").fill(code);
        chen.press("查询");
        for (int device = 1; device <= 3; device++) {
            // by its role: once ticked, the button that takes it off again bears the same words
            chen.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(code + "-" + device))
                    .check();
        }
        chen.look().photograph("picked");
        chen.press("开单");
        chen.page().waitForURL(Pattern.compile(".*/handovers/h[^/]*"));
        assertThat(chen.main()).containsText("待清点");
        chen.look().photograph("drawn-up");
        return chen.page().url().replaceAll("https?://[^/]+|\\?.*", "");
    }

    private static void checkAndSign(Visitor wang, String sheet, String code) {
        wang.open(sheet).photograph("to-check");
        tapFinding(wang, code + "-1", "齐全");
        Locator damaged = tapFinding(wang, code + "-2", "损坏");
        damaged.getByLabel("情况说明").fill("机箱侧板有裂纹");
        damaged.getByLabel("情况说明").blur();
        assertThat(damaged.getByRole(AriaRole.STATUS)).containsText("已记录");
        tapFinding(wang, code + "-3", "缺失");
        wang.look().photograph("checked");
        wang.press("清点完毕");
        assertThat(wang.main().locator("#content")).containsText("机箱侧板有裂纹");
        sign(wang, "wang");
        assertThat(wang.main()).containsText("待他方签字");
        wang.look().photograph("signed");
    }

    private static Locator tapFinding(Visitor wang, String code, String finding) {
        Locator item = wang.page().locator("li.item").filter(new Locator.FilterOptions().setHasText(code));
        Locator button = item.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + finding)));
        wang.touch(button);
        assertThat(button).hasAttribute("aria-pressed", "true");
        assertThat(item.getByRole(AriaRole.STATUS)).containsText(finding.equals("齐全") ? "已记录" : "写明情况");
        return item;
    }

    private static void sign(Visitor signer, String who) {
        signer.draw(signer.page().locator("canvas"));
        signer.page().locator("#sign").getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
        signer.photograph("signing-" + who);
        signer.touch(signer.page().locator("#sign button[type=submit]"));
        assertThat(signer.page().locator("#sign")).hasCount(0);
    }

    private static void signOut(Visitor chen, String sheet, String code) {
        chen.open(sheet);
        assertThat(chen.main().locator("#content .digest")).hasText(Pattern.compile("[0-9a-f]{64}"));
        sign(chen, "chen");
        assertThat(chen.main()).containsText("已完成");
        assertThat(chen.main().locator("#residue")).containsText(code + "-3");
        assertThat(chen.main().locator("#signatures img")).hasCount(2);
        chen.page().waitForFunction(DRAWN);
        chen.look().photograph("completed");
    }

    private static void seeClassLedger(Visitor chen, String code) {
        chen.touch(chen.main()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(CLASS))
                .first());
        assertThat(chen.main()).containsText("明细账");
        assertThat(chen.main()).containsText(code + "-1");
        assertThat(chen.main()).containsText(code + "-2");
        assertThat(chen.main()).not().containsText(code + "-3");
        chen.look().photograph("class-ledger");
    }

    private static void seeHistory(Visitor chen, String code) {
        chen.touch(chen.main().getByText(code + "-2").first());
        assertThat(chen.main()).containsText("保管转移");
        assertThat(chen.main()).containsText("登记造册");
        assertThat(chen.main().locator("[aria-labelledby=custody] .timeline > li"))
                .hasCount(2);
        chen.look().photograph("device");
    }

    private static void replay(Visitor zhou, String sheet, String code) {
        zhou.open("/ledger?q=" + code);
        assertThat(zhou.main().getByRole(AriaRole.ROWHEADER)).hasCount(3);
        zhou.open("/ledger?q=" + code + "&at=2020-01-01");
        assertThat(zhou.main()).containsText("没有符合条件的设备");
        zhou.open(sheet);
        assertThat(zhou.main()).containsText("已完成");
        assertThat(zhou.main().locator("form")).hasCount(0);
        zhou.open("/views").photograph("views");
    }
}
