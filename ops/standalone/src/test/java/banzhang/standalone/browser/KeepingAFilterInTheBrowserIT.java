package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 陈主任 keeps what the ledger is asked, shares it, and takes it away again; 王老师 opens it and sees the own devices.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingAFilterInTheBrowserIT {
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
    void a_filter_is_saved_shared_opened_renamed_and_deleted(Screen screen) {
        String name = "常查" + screen;
        try (Visitor chen = visitor(screen, "chen-keeps")) {
            chen.signIn("chen");
            chen.open("/ledger?q=投影&sort=-value");
            chen.main().getByText("保存当前筛选").click();
            chen.main()
                    .locator("form[data-send='POST /api/ledger/filters'] input[name=name]")
                    .fill(name);
            chen.main()
                    .locator("form[data-send='POST /api/ledger/filters'] select[name=audience]")
                    .selectOption("SCHOOL");
            chen.look().photograph("save");
            chen.press("保存筛选");
            assertThat(chen.main().locator(".chips a").getByText(name)).isVisible();
            chen.look().photograph("saved");
        }
        try (Visitor wang = visitor(screen, "wang-opens")) {
            wang.signIn("wang");
            wang.open("/ledger");
            wang.follow(name);
            assertThat(wang.main().locator("input[name=q]")).hasValue("投影");
            assertThat(wang.main().locator("select[name=sort]")).hasValue("-value");
            wang.look().photograph("opened");
        }
        try (Visitor chen = visitor(screen, "chen-deletes")) {
            chen.signIn("chen");
            chen.open("/ledger/filters");
            chen.main().getByText("改名或共享").first().click();
            chen.main().locator("input[name=name]").first().fill(name + "改");
            chen.look().photograph("rename");
            chen.press("保存修改");
            assertThat(chen.main().getByText(name + "改").first()).isVisible();
            chen.press("删除");
            assertThat(chen.main().getByText("还没有保存的筛选").first()).isVisible();
            chen.look().photograph("deleted");
        }
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
