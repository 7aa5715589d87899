package banzhang.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.sample.SampleSchool;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page as every role sees it, on both screens; and the ways a form can be used and can fail.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkingEveryPageIT {
    private static final String PROJECTOR = "/devices/" + SampleSchool.PROJECTOR;
    private static final String PERSON = "/people/" + SampleSchool.WANG;
    private static final List<String> FOR_ALL = List.of(
            "/",
            "/account",
            "/invitation?token=t",
            "/ledger",
            "/ledger?at=2026-09-10&known=100",
            "/ledger/comparison",
            "/ledger/comparison?from=2026-09-01",
            "/ledger/filters",
            "/ledger?condition=DAMAGED",
            "/ledger/charts",
            "/ledger/charts?at=2026-09-10&condition=DAMAGED",
            "/search",
            "/search?q=tyy",
            "/handovers",
            "/papers",
            "/handovers/due",
            "/handovers/board",
            "/handovers/board?only=stuck&kind=SUCCESSION",
            "/residues",
            "/deputies",
            "/classes/" + SampleSchool.CLASS_1_1);
    private static final Map<String, List<String>> FOR_SOME = Map.of(
            "chen",
                    List.of(
                            "/imports",
                            "/imports/headings",
                            "/devices/new",
                            "/handovers/new",
                            "/organisation",
                            "/organisation/year",
                            "/people",
                            PERSON,
                            "/acceptances",
                            "/corrections",
                            "/tokens",
                            "/settings",
                            "/room-templates",
                            "/classifications?q=tyy",
                            "/labels",
                            "/labels?of=rooms&layout=5x13",
                            "/q/d/" + SampleSchool.PROJECTOR,
                            "/q/r/" + SampleSchool.ROOM_A101,
                            PROJECTOR,
                            PROJECTOR + "/regrouping",
                            PROJECTOR + "?from=2026-09-10T08:00&until=2026-09-20T08:00"),
            "wang", List.of("/q/r/" + SampleSchool.ROOM_A101),
            "zhou",
                    List.of(
                            "/organisation",
                            "/organisation/year",
                            "/people",
                            "/tokens",
                            "/security",
                            "/security?check=1",
                            "/views",
                            PROJECTOR),
            "gao",
                    List.of(
                            "/imports",
                            "/organisation",
                            "/organisation/year",
                            "/people",
                            PERSON,
                            "/tokens",
                            "/security",
                            "/views"));
    private static final int HANDFUL = 6;
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
    void every_page_fits_and_is_quiet(Screen screen) {
        FOR_SOME.forEach((login, more) -> {
            try (Visitor visitor = visitor(screen, "walk-" + login)) {
                visitor.signIn(login).photograph("home");
                FOR_ALL.forEach(path -> walk(visitor, path));
                more.forEach(path -> walk(visitor, path));
            }
        });
    }

    private static void walk(Visitor visitor, String path) {
        visitor.open(path).photograph(path.replaceAll("[/?&=]", "_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chen", "wang", "zhou", "gao"})
    void no_link_leads_nowhere(String login) {
        try (Visitor visitor = visitor(Screen.DESK, "links-" + login)) {
            visitor.signIn(login);
            Set<String> links = new TreeSet<>();
            for (String path : Stream.concat(FOR_ALL.stream(), FOR_SOME.getOrDefault(login, List.of()).stream())
                    .toList()) {
                links.addAll(linksOf(visitor, path));
            }
            for (String sheet : links.stream()
                    .filter(link -> link.contains("/handovers/h-"))
                    .toList()) {
                links.addAll(linksOf(visitor, sheet));
            }
            for (String link : login.equals("chen") ? links : someOfEachKind(links)) {
                assertThat(visitor.page().request().get(link).status()).as(link).isEqualTo(200);
            }
        }
    }

    /// General affairs follows every link; the others, who see the same lists, a handful of each kind.
    private static List<String> someOfEachKind(Set<String> links) {
        return links.stream().collect(Collectors.groupingBy(WalkingEveryPageIT::kindOf)).values().stream()
                .flatMap(alike -> alike.stream().limit(HANDFUL))
                .toList();
    }

    private static String kindOf(String link) {
        return link.replaceAll("=[^&]*", "=").replaceAll("/[^/?]*\\d[^/?]*", "/…");
    }

    /// Where one gets from a page, without what only moves about on it.
    @SuppressWarnings("unchecked")
    private static List<String> linksOf(Visitor visitor, String path) {
        visitor.page().navigate(path);
        return (List<String>) visitor.page()
                .evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href.split('#')[0])");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_is_not_there_or_not_yours_says_so_in_both_languages(Screen screen) {
        try (Visitor wang = visitor(screen, "lost-wang")) {
            wang.signIn("wang");
            assertThat(statusOf(wang, "/classes/" + SampleSchool.CLASS_1_2)).isEqualTo(404);
            assertThat(statusOf(wang, "/people")).isEqualTo(403);
            assertThat(statusOf(wang, "/labels")).isEqualTo(403);
            assertThat(statusOf(wang, "/q/r/" + SampleSchool.ROOM_A102)).isEqualTo(404);
            assertThat(statusOf(wang, "/nowhere")).isEqualTo(404);
            assertThat(wang.main().innerText()).contains("没有找到", "There is nothing here");
            wang.photograph("not-found");
        }
    }

    private static int statusOf(Visitor visitor, String path) {
        Response response = visitor.page().navigate(path);
        visitor.look();
        return response == null ? 0 : response.status();
    }

    @Test
    void without_signing_in_every_page_asks_who_is_there_and_then_goes_on() {
        try (Visitor somebody = visitor(Screen.PHONE, "door")) {
            somebody.open("/ledger?q=TY").photograph("login");
            assertThat(somebody.page().url()).contains("/login");
            somebody.page().getByLabel("账号").fill("chen");
            somebody.page().getByLabel("密码").fill(Visitor.PASSWORD);
            somebody.press("登录");
            somebody.page().waitForURL(Pattern.compile(".*/ledger\\?q=TY.*"));
        }
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
