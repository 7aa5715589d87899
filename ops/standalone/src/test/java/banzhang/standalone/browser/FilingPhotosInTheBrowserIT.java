package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import banzhang.command.files.SamplePictures;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Photos from a phone: looked at before they are sent, taken out, sent, and shown.
@DisplayName("照片 · 手机上传")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPhotosInTheBrowserIT {
    @Test
    void two_are_chosen_one_is_taken_out_and_the_other_filed() throws Exception {
        try (House house = House.open();
                Visitor chen = house.visitor(Screen.PHONE, "photos")) {
            chen.signIn("chen").open("/handovers?state=OPEN");
            chen.touch(chen.main().locator("a[href*='/handovers/h-']").first());
            chen.page().waitForURL(Pattern.compile(".*/handovers/h-.*"));
            Locator form = chen.page().locator("form[data-photos]");
            form.locator("input[multiple]").setInputFiles(new FilePayload[] {photo("a.jpg", 400), photo("b.jpg", 500)});
            assertThat(form.locator("[data-waiting] li")).hasCount(2);
            chen.look().photograph("waiting");
            chen.touch(form.locator("[data-waiting] button").first());
            assertThat(form.locator("[data-waiting] li")).hasCount(1);

            chen.press("上传照片");

            chen.page().waitForURL(Pattern.compile(".*position=.*"));
            Locator shown = chen.page().locator(".photos img");
            assertThat(shown).hasCount(1);
            shown.scrollIntoViewIfNeeded();
            assertThat(shown).hasJSProperty("complete", true);
            assertThat(shown).hasJSProperty("naturalWidth", 320);
            chen.look().photograph("filed");
        }
    }

    private static FilePayload photo(String name, int width) {
        return new FilePayload(name, "image/jpeg", SamplePictures.jpeg(width, width * 3 / 4));
    }
}
