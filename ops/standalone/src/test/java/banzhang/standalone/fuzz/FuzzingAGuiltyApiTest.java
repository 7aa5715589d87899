package banzhang.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fuzz, seen to find what it is for.
@DisplayName("模糊试验 · 有过之接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // started before all
class FuzzingAGuiltyApiTest {
    private static final int ROUNDS_SEED = 7;
    private static GuiltyApi api;

    @BeforeAll
    static void start() throws Exception {
        api = GuiltyApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<String> findingsAt(String path) {
        Described described = new Described(GuiltyApi.description(path));
        Browser browser = new Browser(api.port());
        Fuzz fuzz = new Fuzz(described, new Requests(described, new Values()), role -> browser, api::head);
        return fuzz.run(List.of("chen"), new Random(ROUNDS_SEED), Duration.ofMillis(500));
    }

    @Test
    void an_api_that_is_as_described_is_clean() {
        assertThat(findingsAt("/api/faultless")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/breaks, the server's fault",
        "/api/plain, the type 'text/html' is not described",
        "/api/unheard-code, enum",
        "/api/other-shape, integer found",
        "/api/other-status, the status 202 is not described",
        "/api/takes-all, broken input was taken",
        "/api/grows, the journal has grown"
    })
    void every_fault_is_found(String path, String fault) {
        assertThat(findingsAt(path)).anyMatch(finding -> finding.contains(fault));
    }
}
