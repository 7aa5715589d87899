package banzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForARunTest {
    @Test
    void without_a_word_everything_is_run_at_full_length() {
        Options options = Options.parse();
        assertThat(options.quick()).isFalse();
        assertThat(options.rows()).containsExactlyInAnyOrderElementsOf(Options.ROWS);
        assertThat(options.fill()).isEmpty();
        assertThat(options.postgres()).isEmpty();
    }

    @Test
    void each_option_is_understood() {
        Options options = Options.parse(
                "--quick",
                "--seed",
                "7",
                "--rows",
                "follow,commits",
                "--fill",
                "1000",
                "--json",
                "a.json",
                "--markdown",
                "a.md",
                "--mongodb",
                "mongodb://a",
                "--mongod",
                "bin/mongod",
                "--postgres",
                "jdbc:x");
        assertThat(options.quick()).isTrue();
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.rows()).containsExactly("commits", "follow");
        assertThat(options.fill()).hasValue(1_000);
        assertThat(options.json()).contains(Path.of("a.json"));
        assertThat(options.markdown()).contains(Path.of("a.md"));
        assertThat(options.mongodb()).contains("mongodb://a");
        assertThat(options.mongod()).contains(Path.of("bin/mongod"));
        assertThat(options.postgres()).contains("jdbc:x");
    }

    @Test
    void a_run_for_the_goals_is_no_quick_one() {
        Options options = Options.parse("--goals");
        assertThat(options.goals()).isTrue();
        assertThat(options.command()).contains("--goals");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse("--goals", "--quick"));
    }

    @Test
    void the_command_is_told_without_addresses_and_paths() {
        Options options = Options.parse(
                "--seed", "7", "--mongodb", "mongodb://u:secret@a", "--postgres", "jdbc:secret", "--json", "private/a");
        assertThat(options.command())
                .isEqualTo("banzhang bench journal --seed 7 --mongodb … --postgres …")
                .doesNotContain("secret", "private");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--slow|unknown option: --slow",
                "--slow down|unknown option: --slow",
                "--seed|--seed needs a value",
                "--seed many|--seed needs a number, not many",
                "--rows commits,dreams|not dreams"
            })
    void what_makes_no_sense_is_refused_with_a_word(String arguments, String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(arguments.split(" ")))
                .withMessageContaining(word);
    }
}
