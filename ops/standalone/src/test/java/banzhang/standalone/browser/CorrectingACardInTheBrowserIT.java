package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import banzhang.sample.SampleSchool;
import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 总务处 proposes to correct a card, somebody else finds it among the tasks and confirms; only then the card says it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingACardInTheBrowserIT {
    private static final String PROJECTOR = "/devices/" + SampleSchool.PROJECTOR;
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
    void a_card_is_corrected_by_two_people(Screen screen) {
        String brand = "明基" + screen;
        try (Visitor chen = visitor(screen, "chen-corrects")) {
            chen.signIn("chen");
            propose(chen, brand);
        }
        try (Visitor gao = visitor(screen, "gao-confirms")) {
            gao.signIn("gao").photograph("home");
            gao.follow("去确认");
            gao.page().waitForURL("**" + PROJECTOR + "*");
            assertThat(card(gao)).not().containsText(brand);
            gao.look().photograph("to-confirm");
            gao.main().getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
            gao.press("确认更正");
            assertThat(card(gao)).containsText(brand);
            assertThat(gao.main().getByText("已确认").first()).isVisible();
            gao.look().photograph("confirmed");
        }
    }

    private static void propose(Visitor chen, String brand) {
        chen.open(PROJECTOR);
        chen.touch(chen.page().locator("summary").filter(new Locator.FilterOptions().setHasText("更正卡片")));
        chen.main().getByLabel("品牌").fill(brand);
        chen.look().photograph("form");
        Locator form = chen.page().locator("form[data-correct]");
        form.locator("[name=reason]").fill("登记时抄错铭牌");
        form.locator("[name=password]").fill(Visitor.PASSWORD);
        chen.press("提出更正");
        assertThat(chen.main().getByText("待确认").first()).isVisible();
        assertThat(chen.button("确认更正")).hasCount(0);
        assertThat(card(chen)).not().containsText(brand);
        chen.look().photograph("proposed");
    }

    private static Locator card(Visitor visitor) {
        return visitor.page().locator("section[aria-labelledby=card]");
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
