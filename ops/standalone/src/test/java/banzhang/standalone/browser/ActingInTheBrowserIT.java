package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 李老师 is named to stand in for 王老师, acts on a phone, is told so on every page, and stops.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActingInTheBrowserIT {
    @Test
    void a_deputy_is_named_acts_sees_in_whose_place_and_stops() throws Exception {
        try (House house = House.open();
                Visitor gao = house.visitor(Screen.DESK, "names-gao");
                Visitor li = house.visitor(Screen.PHONE, "acts-li")) {
            name(gao);
            li.signIn("li").open("/deputies").photograph("deputies");
            li.press("开始代理");
            li.page().waitForURL(Pattern.compile(".*/(\\?.*)?$"));
            assertThat(li.page().locator("#acting")).containsText("王老师");
            li.look().photograph("home-acting");
            li.open("/handovers").photograph("handovers-acting");
            assertThat(li.page().locator("#acting")).containsText("王老师");
            li.press("停止代理");
            li.page().waitForURL(Pattern.compile(".*/(\\?.*)?$"));
            assertThat(li.page().locator("#acting")).hasCount(0);
            li.look();
        }
    }

    private static void name(Visitor gao) {
        gao.signIn("gao").open("/deputies").photograph("before");
        Locator form = gao.page().locator("form[aria-labelledby=name]");
        Locator option = form.locator("select[name=appointment] option")
                .filter(new Locator.FilterOptions().setHasText("王老师"))
                .first();
        form.locator("[name=appointment]").selectOption(option.getAttribute("value"));
        form.locator("[name=deputy]").selectOption(new SelectOption().setLabel("李老师"));
        form.locator("[name=reason]").fill("外出培训");
        form.locator("button[type=submit]").click();
        assertThat(gao.page().locator("section[aria-labelledby=running]")).containsText("李老师");
        gao.look().photograph("named");
    }
}
