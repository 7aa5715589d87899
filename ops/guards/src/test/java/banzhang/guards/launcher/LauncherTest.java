package banzhang.guards.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTest {
    private static final Path LAUNCHER = SourceTree.root().resolve("ops/bin/banzhang");

    private record Said(int exit, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "shared-events/CATALOGUE.md", "ops/compose/compose.yml"})
    void every_documented_command_is_one_the_launcher_knows(String document) throws Exception {
        String help = run(LAUNCHER, Map.of(), "help").text();
        String text = SourceTree.read(SourceTree.root().resolve(document));
        assertThat(Documented.commandsIn(text))
                .flatMap(command -> Documented.unknownIn(command, help))
                .isEmpty();
    }

    @Test
    void an_undocumented_word_is_seen() throws Exception {
        String help = run(LAUNCHER, Map.of(), "help").text();
        assertThat(Documented.unknownIn("ops/bin/banzhang serve --demo --tls", help))
                .containsExactly("--tls");
        assertThat(Documented.unknownIn("ops/bin/banzhang conquer", help)).hasSize(1);
        assertThat(Documented.commandsIn("run `ops/bin/banzhang serve --demo` now"))
                .containsExactly("ops/bin/banzhang serve --demo");
    }

    @Test
    void the_readme_names_the_run_command_and_ci_runs_its_test_command() {
        String readme = SourceTree.read(SourceTree.root().resolve("README.md"));
        assertThat(readme).contains("\nops/bin/banzhang serve --demo\n").contains("\nmvn -B verify\n");
        assertThat(SourceTree.read(SourceTree.root().resolve(".ci/run"))).contains("\nmvn -B verify ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conquer",
                "serve --tls",
                "serve --side left",
                "serve --port http",
                "serve --data",
                "serve --side command",
                "rebuild everything --data /nonexistent",
                "bench",
                "bench paper",
                "rebuild --side both",
                "rebuild ledger --data /nonexistent",
                "check-log --side both",
                "check-files --side both",
                "rotate-key --data /nonexistent"
            })
    void what_makes_no_sense_is_refused_with_a_word(String arguments) throws Exception {
        Said said = run(LAUNCHER, Map.of(), arguments.split(" "));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).isNotBlank();
    }

    @Test
    void without_a_jdk_25_it_says_what_to_install(@TempDir Path machine) throws Exception {
        Said said = run(onAMachineWithout25(machine), Map.of("JAVA_HOME", machine + "/jvm/17"), "build");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .contains("JDK 25")
                .contains("https://adoptium.net")
                .contains("JAVA_HOME");
    }

    /// The launcher on a machine whose only JDK is a 17.
    private static Path onAMachineWithout25(Path machine) throws IOException {
        Path java = machine.resolve("jvm/17/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(machine.resolve("jvm/17/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Path launcher = machine.resolve("ops/bin/banzhang");
        Files.createDirectories(launcher.getParent());
        String script = SourceTree.read(LAUNCHER)
                .replace("/usr/lib/jvm/", machine + "/jvm/")
                .replace("$(command -v java || true)", "");
        Files.writeString(launcher, script);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }

    private static Said run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder process = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
        process.command().addAll(List.of(arguments));
        process.environment().putAll(environment);
        process.environment().put("HOME", "/nonexistent");
        Process launched = process.start();
        String text = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(launched.waitFor(), text);
    }
}
