package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// `banzhang rebuild` as it is run from a shell.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildingFromTheConsoleIT {
    /// Enough that a rebuild can be killed while it is at work.
    private static final int EVENTS = 8_000;

    @TempDir
    Path directory;

    private record Ended(int exit, String said) {}

    @ParameterizedTest
    @EnumSource
    void after_a_rebuild_that_was_killed_the_next_one_makes_all_views_as_before(Ground.Kind kind) throws Exception {
        try (Ground ground = kind.open(directory)) {
            ground.fill(EVENTS);
            String before;
            try (RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
                before = ledger(banzhang);
            }
            assertThat(killedMidRebuild(ground)).doesNotContain("rebuilt and live");
            Ended ended = rebuild(ground.arguments("--banzhang.rebuild=all"));
            assertThat(ended.exit()).as(ended.said()).isZero();
            assertThat(ended.said()).contains("100 %").contains("rebuilt and live: ledger, history");
            try (RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
                assertThat(ledger(banzhang)).isEqualTo(before);
                var status = banzhang.signedIn("gao").get("/api/views").json();
                assertThat(status.at("/views/0/generation").asInt()).isGreaterThan(1);
                assertThat(status.path("views").findValues("rebuild"))
                        .as("nothing half made is left")
                        .allMatch(JsonNode::isNull);
                assertThat(status.at("/authorities/position").asLong()).isNotNegative();
            }
        }
    }

    @Test
    void where_the_application_runs_on_the_directory_it_says_where_to_rebuild_instead() throws Exception {
        List<String> arguments = List.of("--banzhang.data=" + directory);
        try (RunningBanzhang _ = RunningBanzhang.start(arguments)) {
            Ended ended = rebuild(List.of(arguments.getFirst(), "--banzhang.rebuild=ledger"));
            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.said())
                    .contains("数据目录正被另一个进程使用")
                    .contains("/views")
                    .contains("POST /api/views/{name}/rebuild")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_view_of_no_name_is_told_with_those_there_are() throws Exception {
        Ended ended = rebuild(List.of("--banzhang.data=" + directory, "--banzhang.rebuild=nothing"));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("no view of this name: nothing").contains("handovers");
    }

    /// As it is once all that stands in the journal is taken in.
    private static String ledger(RunningBanzhang banzhang) {
        Browser chen = banzhang.signedIn("chen");
        long head =
                banzhang.signedIn("gao").get("/api/views").json().path("head").asLong();
        String lines = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> chen.get("/api/ledger?size=200&position=" + head), answer -> answer.status() == 200)
                .json()
                .path("lines")
                .toString();
        assertThat(lines).contains("assetCode");
        return lines;
    }

    /// Kill -9 when it says that it has begun; answers what it had said.
    private static String killedMidRebuild(Ground ground) throws Exception {
        Process process = start(ground.arguments("--banzhang.rebuild=all"));
        StringBuilder said = new StringBuilder();
        try (Reader console = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int letter = console.read(); letter >= 0; letter = console.read()) {
                said.append((char) letter);
                if (said.indexOf("events/s") >= 0) {
                    process.toHandle().destroyForcibly(); // the process itself would close what it still says
                }
            }
        }
        assertThat(process.waitFor()).as(said.toString()).isEqualTo(128 + 9);
        return said.toString();
    }

    private static Ended rebuild(List<String> arguments) throws Exception {
        Process process = start(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = Rehearsed.java();
        command.add(Banzhang.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
