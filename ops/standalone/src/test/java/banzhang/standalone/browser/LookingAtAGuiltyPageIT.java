package banzhang.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
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
                "<p id='a'></p><p id='a'></p>                     | two elements with id a",
                "<p aria-labelledby='b'></p>                      | nothing has the id b",
                "<p style='color: #999; background: #fff'>淡</p>  | contrast 2.8",
                "<h1>再</h1>                                      | not exactly one main h1"
            })
    void every_fault_is_found(String guilty, String said) {
        assertThat(wrongWith(guilty)).singleElement().asString().startsWith(said);
    }

    @Test
    void nothing_is_said_against_an_innocent_page() {
        assertThat(wrongWith("<p>好</p>")).isEmpty();
    }

    private static List<?> wrongWith(String content) {
        try (Visitor visitor = Objects.requireNonNull(chromium).visitor("http://localhost", Screen.PHONE, "guilty")) {
            visitor.page()
                    .setContent("<meta name='viewport' content='width=device-width'>" + INNOCENT.formatted(content));
            return visitor.whatIsWrong();
        }
    }
}
