package banzhang.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Somebody in front of a screen: does what people do and notices what must not happen, as console errors and sideways
/// scrolling.
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "banzhang-2026";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int LONGEST_WAIT_MS = 20_000;
    private static final String WHAT_IS_WRONG = Scripts.named("look.js");

    private final BrowserContext context;
    private final Screen screen;
    private final String name;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int shots;

    Visitor(BrowserContext context, Screen screen, String name) {
        this.context = context;
        this.screen = screen;
        this.name = name;
        this.page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT_MS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnsweredRefusal(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
    }

    /// Chromium writes each refused request to the console; that a form is refused is no fault of the page.
    private static boolean isAnsweredRefusal(String message) {
        return message.matches("Failed to load resource: the server responded with a status of 4(0[0349]|22).*");
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return look();
    }

    /// What every page owes everybody, checked at every look: it fits, can be read, touched and heard, and nothing
    /// went wrong behind it.
    Visitor look() {
        page.waitForLoadState();
        assertThat(whatIsWrong()).as(page.url()).isEmpty();
        assertThat(Accessibility.faults(page)).as("axe at " + page.url()).isEmpty();
        assertThat(complaints).as("console at " + page.url()).isEmpty();
        return this;
    }

    List<?> whatIsWrong() {
        return (List<?>) page.evaluate(WHAT_IS_WRONG, screen.width());
    }

    Visitor photograph(String what) {
        String file = "%s-%s-%02d-%s.png".formatted(screen.name().toLowerCase(Locale.ROOT), name, ++shots, what);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(file)));
        return this;
    }

    Visitor signIn(String login) {
        return signIn(login, PASSWORD);
    }

    Visitor signIn(String login, String password) {
        open("/login");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(password);
        press("登录");
        page.waitForURL(Pattern.compile(".*/$|.*/\\?.*"));
        return look();
    }

    /// Presses the button (or taps it, on a phone) whose name begins so.
    void press(String beginning) {
        touch(button(beginning).first());
    }

    Locator button(String beginning) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginningWith(beginning)));
    }

    void follow(String beginning) {
        touch(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(beginningWith(beginning)))
                .first());
    }

    /// For the browser, whose patterns know no `\\Q`.
    static Pattern beginningWith(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    void touch(Locator target) {
        if (screen.hasTouch()) {
            target.tap();
        } else {
            target.click();
        }
    }

    /// Draws on the pad as a finger or a mouse does.
    void draw(Locator pad) {
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.5);
        page.mouse().down();
        for (int step = 1; step <= 12; step++) {
            double wave = step % 2 == 0 ? 0.3 : 0.7;
            page.mouse().move(box.x + box.width * (0.2 + step * 0.05), box.y + box.height * wave);
        }
        page.mouse().up();
    }

    /// Forgets complaints a test itself has provoked.
    void forgive(String provoked) {
        complaints.removeIf(complaint -> complaint.contains(provoked));
    }

    Locator main() {
        return page.locator("main");
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
