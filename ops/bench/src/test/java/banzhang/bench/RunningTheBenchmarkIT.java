package banzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.bench.result.Goal;
import banzhang.bench.row.Pace;
import banzhang.bench.row.RebuiltViews;
import banzhang.bench.subject.Postgres;
import banzhang.journal.MongodProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A whole run at the smallest sizes there are. How fast anybody was is not looked at.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "banzhang.journal.MongodProcess#isAvailable", disabledReason = MongodProcess.NONE)
class RunningTheBenchmarkIT {
    private static final Pace TINY = new Pace(
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            1,
            List.of(64),
            List.of(1, 11),
            500,
            List.of(8_000L, 9_000L),
            0,
            100,
            600,
            false);

    /// Those of other programs, and one that speaks of a million events.
    private static final Set<Goal> ELSEWHERE = EnumSet.of(Goal.REBUILD, Goal.FAULTS, Goal.PRIMARY_KILLED);

    private static final Set<Goal> ON_POSTGRES = EnumSet.of(Goal.COMMITS_ON_ONE_NODE, Goal.REPLAY_JDBC);

    @TempDir
    Path directory;

    @Test
    void a_run_ends_with_a_report_that_has_every_goal() throws Exception {
        Path json = directory.resolve("report.json");
        Options options = Options.parse("--json", json.toString());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean kept = new JournalBench(options, new PrintStream(said, true, StandardCharsets.UTF_8)).run(TINY);
        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));

        assertThat(report.get("figures").findValuesAsString("failure")).isEmpty();
        assertThat(kept).isTrue();
        assertThat(report.get("goals").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Goal.values()).map(Goal::key).toList());
        for (Goal goal : Goal.values()) {
            JsonNode verdict = report.get("goals").get(goal.key());
            assertThat(verdict.get("measured").asBoolean())
                    .as("%s: %s", goal, verdict)
                    .isEqualTo(isMeasuredHere(goal));
        }
        assertThat(report.get("figures").findValuesAsString("row")).contains(RebuiltViews.ROW);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("axon-mongo, document per commit", "≥ 15×");
        assertThat(report.get("versions").get("mongod").asString()).endsWith("3 members");
    }

    private static boolean isMeasuredHere(Goal goal) {
        return !ELSEWHERE.contains(goal)
                && (!ON_POSTGRES.contains(goal) || Postgres.binaries().isPresent());
    }
}
