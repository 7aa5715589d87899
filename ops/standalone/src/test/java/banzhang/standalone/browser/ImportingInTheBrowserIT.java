package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file nobody can read is read once 总务处 has said what its columns are; a file of corrections is proposed by one and
/// confirmed by another.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingInTheBrowserIT {
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
    void what_the_columns_are_is_said_once_and_holds_for_the_next_file(Screen screen) {
        try (Visitor chen = visitor(screen, "chen-maps")) {
            chen.signIn("chen");
            upload(chen, "devices", "物码" + screen + ",物,放哪\nBR-" + screen + "-1,投影仪,A101\n");
            assertThat(chen.main().getByText("标题在哪一行")).isVisible();
            chen.look().photograph("unread");
            chen.main().locator("select[data-column='0']").selectOption("assetCode");
            chen.main().locator("select[data-column='1']").selectOption("name");
            chen.main().locator("select[data-column='2']").selectOption("place");
            chen.press("记住对照");
            assertThat(chen.main().locator("[data-state=CHECKED]").first()).isVisible();
            chen.look().photograph("read");
            upload(chen, "devices", "物码" + screen + ",物,放哪\nBR-" + screen + "-2,投影仪,A102\n");
            assertThat(chen.main().getByText("标题按本校记住的对照读取").first()).isVisible();
            chen.open("/imports/headings");
            assertThat(chen.main().getByText("物码" + screen).first()).isVisible();
            chen.look().photograph("mappings");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_of_corrections_is_proposed_by_one_and_confirmed_by_another(Screen screen) {
        String place = "新楼" + screen;
        try (Visitor chen = visitor(screen, "chen-proposes")) {
            chen.signIn("chen");
            upload(chen, "corrections", "资产编号,存放地点\nTY-0001," + place + "\n");
            assertThat(chen.main().locator("[data-change-rows]")).containsText(place);
            chen.look().photograph("changes");
            chen.main().locator("[data-propose] [name=reason]").fill("搬楼");
            chen.main().locator("[data-propose] [name=password]").fill(Visitor.PASSWORD);
            chen.press("提出整份更正");
            assertThat(chen.main().locator("[data-state=PROPOSED]").first()).isVisible();
            chen.look().photograph("proposed");
        }
        try (Visitor gao = visitor(screen, "gao-decides")) {
            gao.signIn("gao");
            gao.follow("去核对");
            assertThat(gao.main().locator("[data-change-rows]")).containsText(place);
            gao.main().locator("[data-confirm] [name=password]").fill(Visitor.PASSWORD);
            gao.look().photograph("to-confirm");
            gao.press("确认整份更正");
            assertThat(gao.main().locator("[data-state=COMPLETED]").first()).isVisible();
            gao.look().photograph("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_may_be_several_classes_is_asked_about_and_chosen(Screen screen) {
        try (Visitor chen = visitor(screen, "chen-chooses")) {
            chen.signIn("chen");
            upload(chen, "headteachers", "班级,班主任\n111,王老师\n");
            assertThat(chen.main().getByText("这些写法分不清").first()).isVisible();
            chen.main().locator("select[data-asked='CLASS:111']").selectOption("1-11");
            chen.look().photograph("asked");
            chen.press("按选定的重新检查");
            assertThat(chen.main().getByText("读作 1年级11班").first()).isVisible();
            chen.look().photograph("chosen");
        }
    }

    private static void upload(Visitor visitor, String kind, String csv) {
        visitor.open("/imports");
        visitor.main().locator("select[name=kind]").selectOption(kind);
        visitor.main()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("表.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visitor.press("检查文件");
        visitor.page().waitForURL("**/imports/i-*");
        assertThat(visitor.main().locator("[data-import][data-state]")).isVisible();
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
