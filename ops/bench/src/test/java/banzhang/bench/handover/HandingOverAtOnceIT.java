package banzhang.bench.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.bench.handover.HandoverFigures.Taken;
import banzhang.journal.MongodProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run of two classes with two devices each. How quick it was is not looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandingOverAtOnceIT {
    private static final HandoverPace TINY = new HandoverPace(2, 2, 1, 2, 1, 1, List.of(Duration.ofMillis(5)));

    @TempDir
    Path directory;

    @Test
    @EnabledIf(value = "banzhang.journal.MongodProcess#isAvailable", disabledReason = MongodProcess.NONE)
    void every_sheet_is_signed_by_three_and_every_move_made_at_the_peer() throws Exception {
        Path json = directory.resolve("handover.json");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        HandoverFigures figures = new HandoverBench(
                        HandoverOptions.parse("--json", json.toString()),
                        TINY,
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run();

        assertThat(figures.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.ratio()).isPositive());
        assertThat(figures.latencies().stream().map(Taken::count)).containsExactly(12, 8, 6, 2, 4);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("handovers/s", "ratio");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(report.path("rounds").size()).isEqualTo(2);
        assertThat(report.path("latencies").size()).isEqualTo(5);
    }

    @Test
    void an_option_nobody_knows_is_refused() {
        assertThatThrownBy(() -> HandoverOptions.parse("--fast", "yes")).hasMessageContaining("--fast");
    }
}
