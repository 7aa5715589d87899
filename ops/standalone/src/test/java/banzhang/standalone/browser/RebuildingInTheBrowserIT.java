package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The administrator has a view made anew while the school goes on; the auditor may look, not touch.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildingInTheBrowserIT {
    /// Gone over, and somebody follows it again: between the two a moment may pass, which the page tells as it is.
    private static final String FOLLOWED = """
        async least => {
            const ledger = (await (await fetch('/api/views')).json()).views[0];
            return ledger.generation >= least && Boolean(ledger.owner);
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

    @ParameterizedTest
    @EnumSource
    void a_view_is_rebuilt_from_the_page_by_keyboard_and_stays_whole(Screen screen) {
        try (Visitor gao = visitor(screen, "gao")) {
            gao.signIn("gao");
            gao.open("/views").photograph("views");
            assertThat(gao.main()).containsText("职权");
            Locator ledger = gao.main().getByRole(AriaRole.ROW).nth(1);
            ledger.locator("summary").focus();
            gao.page().keyboard().press("Enter");
            gao.look().photograph("asked");
            ledger.getByRole(AriaRole.BUTTON).focus();
            gao.page().keyboard().press("Enter");
            gao.page().waitForFunction(FOLLOWED, screen.ordinal() + 2);
            gao.open("/views");
            assertThat(gao.main().locator("progress")).hasCount(0);
            assertThat(gao.main().locator("[data-tone=bad]")).hasCount(0);
            gao.look().photograph("rebuilt");
        }
        try (Visitor zhou = visitor(screen, "zhou")) {
            zhou.signIn("zhou");
            zhou.open("/views");
            assertThat(zhou.main().locator("form")).hasCount(0);
        }
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
