package banzhang.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.bench.site.Reader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run over next to nothing. How quick the pages were is not looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MeasuringPagesIT {
    private static final PagesPace TINY = new PagesPace(
            List.of(new PagesPace.Size(1, 50, 600), new PagesPace.Size(1, 50, 1_200)),
            List.of(),
            List.of(1, 2),
            2,
            4,
            false);

    @TempDir
    Path directory;

    @Test
    void every_page_is_opened_with_a_short_and_with_a_long_history() throws Exception {
        Path json = directory.resolve("pages.json");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PageFigures figures = new PagesBench(
                        PagesOptions.parse("--json", json.toString()),
                        TINY,
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run();

        assertThat(figures.all())
                .hasSize(2 * 2 * Page.values().length)
                .allSatisfy(figure -> assertThat(figure.pages()).isEqualTo(4))
                .allSatisfy(figure -> assertThat(figure.p95()).isGreaterThanOrEqualTo(figure.p50()));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(Arrays.stream(Page.values()).map(Page::label).toList())
                .contains("a quick run");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(report.path("figures").size()).isEqualTo(figures.all().size());
        assertThat(report.path("goals").size()).isEqualTo(2);
    }

    @Test
    void where_nobody_answers_the_run_ends() {
        try (HttpClient client = Reader.client()) {
            assertThatThrownBy(() -> Reader.signedIn(client, 1, ReadHouse.LOGIN, ReadHouse.PASSWORD))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_option_nobody_knows_is_refused() {
        assertThatThrownBy(() -> PagesOptions.parse("--fast", "yes")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> PagesOptions.parse("--seed", "x")).hasMessageContaining("--seed needs a number");
        assertThatThrownBy(() -> PagesOptions.parse("--only", "both")).hasMessageContaining("--only needs");
        assertThat(PagesOptions.parse("--only", "set").wants("embedded")).isFalse();
    }
}
