package banzhang.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The look that every page must stand has itself been seen to find fault.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookingAtAGuiltyPageIT {
    private static final String INNOCENT = "<header class='masthead'></header><main><h1>账</h1>%s</main>";
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div style='width: 900px'>宽</div>               | wider than the screen",
                "<button style='height: 20px'>小</button>         | too small to touch",
                "<input name='x' style='height: 60px'>            | a field without a label: x",
                "<label>密码<input name='password' style='height: 60px'></label> | a password in the open",
                "<label>密码<input name='p' type='password' style='height: 60px'></label> | a password in the open",
                "<p id='a'></p><p id='a'></p>                     | two elements with id a",
                "<p aria-labelledby='b'></p>                      | nothing has the id b",
                "<p style='color: #999; background: #fff'>淡</p>  | contrast 2.8",
                "<h1>再</h1>                                      | not exactly one main h1"
            })
    void every_fault_is_found(String guilty, String said) {
        assertThat(wrongWith(guilty)).singleElement().asString().startsWith(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='data:,'>                                                   | image-alt",
                "<button style='width: 60px; height: 60px'></button>                  | button-name",
                "<ul><p>项</p></ul>                                                    | list",
                "<table><tr><th scope='nowhere'>编号</th></tr><tr><td>1</td></tr></table> | scope-attr-valid",
                "<p aria-labeled='x'>误</p>                                            | aria-valid-attr",
                "<h4>越级</h4>                                                         | heading-order"
            })
    void axe_looks_too(String guilty, String rule) {
        assertThat(axeAgainst(guilty)).anySatisfy(said -> assertThat(said).startsWith(rule + " ("));
    }

    @Test
    void what_was_found_faultless_hides_no_fault_of_the_next_page() {
        String innocent = "<button style='width: 60px; height: 60px'>好</button><img src='data:,' alt='图'>";
        String nameless = innocent.replace("好", " ");
        assertThat(axeAgainst(innocent)).isEmpty();
        assertThat(axeAgainst(innocent)).isEmpty();
        for (int time = 1; time <= 2; time++) {
            assertThat(axeAgainst(nameless)).singleElement().asString().startsWith("button-name (");
        }
        assertThat(axeAgainst(innocent.replace(" alt='图'", "")))
                .singleElement()
                .asString()
                .startsWith("image-alt (");
    }

    @Test
    void nothing_is_said_against_an_innocent_page() {
        assertThat(wrongWith("<p>好</p>")).isEmpty();
        assertThat(axeAgainst("<p>好</p>")).isEmpty();
    }

    private static List<?> wrongWith(String content) {
        return look(content, visitor -> List.<Object>copyOf(visitor.whatIsWrong()));
    }

    private static List<String> axeAgainst(String content) {
        return look(content, visitor -> Accessibility.faults(visitor.page()));
    }

    private static <T> List<T> look(String content, Function<Visitor, List<T>> looking) {
        try (Visitor visitor = Objects.requireNonNull(chromium).visitor("http://localhost", Screen.PHONE, "guilty")) {
            visitor.page()
                    .setContent("<!DOCTYPE html><html lang='zh-CN'><head><title>账</title>"
                            + "<meta name='viewport' content='width=device-width'></head><body>"
                            + INNOCENT.formatted(content) + "</body></html>");
            return looking.apply(visitor);
        }
    }
}
