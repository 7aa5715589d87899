package banzhang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanningRunsTest {
    @Test
    void the_long_set_has_at_least_sixty_runs_of_every_class() {
        List<Plan> plans = Options.parse("--set", "long").plans();
        assertThat(plans).hasSizeGreaterThanOrEqualTo(60);
        assertThat(plans).extracting(Plan::fault).contains(FaultClass.values());
    }

    @Test
    void a_seed_and_a_class_bring_a_run_of_a_set_back() {
        Plan third = Options.parse("--set", "long", "--seed", "7").plans().get(2);
        List<Plan> again = Options.parse("--set", "long", "--seed", Long.toString(third.seed()), "--only", "F3")
                .plans();
        assertThat(again).containsExactly(third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set medium", "--only F9", "--loud", "--conquer 1"})
    void what_makes_no_sense_is_refused(String words) {
        assertThatThrownBy(() -> Options.parse(words.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
