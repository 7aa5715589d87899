package banzhang.standalone.browser;

import banzhang.journal.Skips;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine. Where there is none the tests are skipped and say so in one line, except where
/// nothing may be skipped.
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String NONE =
            "browser tests skipped: no Chromium found; install it or set BANZHANG_CHROMIUM=/path/to/chromium";
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        return start(List.of());
    }

    /// With further switches.
    static Chromium start(List<String> switches) {
        Optional<Path> binary = binary();
        if (binary.isEmpty()) {
            skip();
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(binary.orElseThrow())
                        .setArgs(
                                Stream.concat(QUIET.stream(), switches.stream()).toList()));
        say("browser tests ran in: Chromium " + browser.version());
        return new Chromium(playwright, browser);
    }

    private static void skip() {
        say(NONE);
        Skips.refuse(NONE);
        Assumptions.abort(NONE);
    }

    /// Once: each class of tests starts a browser of its own.
    private static void say(String line) {
        if (SAID.compareAndSet(false, true)) {
            new PrintStream(System.out, true).println(line);
        }
    }

    private static Optional<Path> binary() {
        @Nullable String named = System.getenv("BANZHANG_CHROMIUM");
        Stream<Path> onPath = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A window of its own, with nothing remembered, of the size of this screen.
    Visitor visitor(String origin, Screen screen, String name) {
        return new Visitor(browser.newContext(screen.options().setBaseURL(origin)), screen, name);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
