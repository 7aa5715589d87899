package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
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
    private static final String GONE_OVER = """
        async least => (await (await fetch('/api/views')).json()).views[0].generation >= least\
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
            gao.page().waitForFunction(GONE_OVER, screen.ordinal() + 2);
            // the page that follows the rebuild loads itself anew, and would do so into the next look
            assertThat(gao.main().locator("progress")).hasCount(0);
            // until somebody follows it again a moment may pass, which the page tells as it is
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> Assertions.assertThat(complaints(gao)).isEmpty());
            gao.look().photograph("rebuilt");
        }
        try (Visitor zhou = visitor(screen, "zhou")) {
            zhou.signIn("zhou");
            zhou.open("/views");
            assertThat(zhou.main().locator("form")).hasCount(0);
        }
    }

    private static List<String> complaints(Visitor visitor) {
        visitor.open("/views");
        return visitor.main().locator("[data-tone=bad]").allInnerTexts();
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
