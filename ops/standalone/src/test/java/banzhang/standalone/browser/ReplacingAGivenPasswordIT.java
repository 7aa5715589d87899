package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who has forgotten a password gets one from the administrator, and cannot sign before choosing another.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacingAGivenPasswordIT {
    @Test
    void a_given_password_lets_in_and_is_replaced_before_signing() throws Exception {
        try (House house = House.open();
                Visitor gao = house.visitor(Screen.DESK, "gives-gao");
                Visitor wang = house.visitor(Screen.PHONE, "given-wang")) {
            String given = givenBy(gao);
            wang.signIn("wang", given).photograph("notice");
            assertThat(wang.page().locator(".notice")).containsText("别人给的");
            wang.follow("修改密码");
            wang.page().getByLabel("现在的密码").fill(given);
            replaceBy(wang, given);
            assertThat(wang.page().locator("form [data-outcome]").last()).containsText("新密码与原密码相同");
            wang.look().photograph("unchanged");
            replaceBy(wang, Visitor.PASSWORD);
            wang.page().waitForURL(Pattern.compile(".*/$"));
            assertThat(wang.page().locator(".notice")).hasCount(0);
            wang.look();
        }
    }

    private static void replaceBy(Visitor wang, String password) {
        wang.page().locator("input[name=new]").fill(password);
        wang.page().locator("input[name=repeat]").fill(password);
        wang.touch(wang.page().locator("main button[type=submit]"));
    }

    /// What the administrator is told once.
    private static String givenBy(Visitor gao) {
        gao.signIn("gao").open("/people");
        Locator wang = gao.page()
                .locator("tr", new Page.LocatorOptions().setHasText("王老师"))
                .first();
        wang.locator("summary").click();
        wang.locator("form button").click();
        String given = wang.locator(".secret").textContent();
        gao.look();
        return given;
    }
}
