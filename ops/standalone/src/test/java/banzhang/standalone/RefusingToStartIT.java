package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person reads when the application will not start.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingToStartIT {
    @TempDir
    Path directory;

    @Test
    void a_directory_in_use_is_told_in_a_sentence() throws Exception {
        List<String> arguments = List.of("--banzhang.data=" + directory);
        try (RunningBanzhang _ = RunningBanzhang.start(arguments)) {
            assertToldPlainly(arguments, "数据目录正被另一个进程使用");
        }
    }

    @Test
    void a_database_out_of_reach_is_told_in_a_sentence() {
        assertToldPlainly(
                List.of("--banzhang.mongodb=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=500"),
                "the journal's database cannot be checked");
    }

    private static void assertToldPlainly(List<String> arguments, String sentence) {
        assertThatThrownBy(() -> RunningBanzhang.start(arguments))
                .satisfies(failed -> assertThat(failed.getMessage())
                        .contains("班账没有启动")
                        .contains(sentence)
                        .doesNotContain("\tat "));
    }
}
