package banzhang.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReckoningTest {
    private final Results results = new Results();

    @Test
    void the_median_is_the_middle_round_or_between_the_two_middle_ones() {
        assertThat(Figure.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Figure.median(List.of(9.0, 1.0, 5.0, 7.0))).isEqualTo(6);
        assertThat(Figure.median(List.of())).isNaN();
    }

    @Test
    void a_ratio_is_of_medians_and_against_the_best_of_the_others() {
        given("ours", 100.0, 900.0, 300.0);
        given("slow", 10.0, 10.0, 10.0);
        given("fast", 20.0, 30.0, 500.0);
        assertThat(against("slow", "fast")).hasValueCloseTo(10.0, within(1e-9));
    }

    @Test
    void there_is_no_ratio_with_somebody_who_failed_or_is_missing() {
        given("ours", 100.0);
        results.add(Figure.failed("commits", "cell", "broken", "commits/s", "it lost some"));
        assertThat(against("broken")).isEmpty();
        assertThat(against("nobody")).isEmpty();
        assertThat(results.againstBest("commits", "cell", "broken", List.of("ours")))
                .isEmpty();
        assertThat(results.hasFailures()).isTrue();
    }

    @Test
    void a_goal_is_met_on_its_own_side_of_the_number() {
        assertThat(Goal.COMMITS_OF_ONE.isMetBy(15)).isTrue();
        assertThat(Goal.COMMITS_OF_ONE.isMetBy(14.99)).isFalse();
        assertThat(Goal.LATENCY.isMetBy(1.2)).isTrue();
        assertThat(Goal.LATENCY.isMetBy(1.21)).isFalse();
        assertThat(Goal.COMMITS_OF_ONE.isMetBy(Double.NaN)).isFalse();
        assertThat(Goal.LATENCY.isMetBy(Double.NaN)).isFalse();
    }

    @Test
    void the_report_has_every_goal_and_says_of_each_what_became_of_it() {
        given("ours", 100.0);
        results.settle(Goal.COMMITS_OF_ONE, OptionalDouble.of(16.5), "here");
        results.settle(Goal.LATENCY, OptionalDouble.of(1.5), "there");
        results.settle(Goal.FOLLOW, OptionalDouble.empty(), "nowhere");
        results.leaveOut(Goal.REBUILD, "another day");
        JsonNode goals = report().get("goals");
        assertThat(goals.propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Goal.values()).map(Goal::key).toList());
        assertThat(goals.get(Goal.COMMITS_OF_ONE.key()).get("met").asBoolean()).isTrue();
        assertThat(goals.get(Goal.LATENCY.key()).get("met").asBoolean()).isFalse();
        assertThat(Stream.of(Goal.FOLLOW, Goal.REBUILD, Goal.FAULTS).map(Goal::key))
                .allSatisfy(key ->
                        assertThat(goals.get(key).get("measured").asBoolean()).isFalse());
        assertThat(goals.get(Goal.REBUILD.key()).get("why").asString()).isEqualTo("another day");
    }

    @Test
    void a_failure_is_in_the_report_and_in_the_table() {
        results.add(Figure.failed("commits", "cell", "broken", "commits/s", "it lost some"));
        JsonNode figure = report().get("figures").get(0);
        assertThat(figure.get("failure").asString()).isEqualTo("it lost some");
        assertThat(figure.has("median")).isFalse();
        assertThat(Tables.figures(results)).contains("broken", "failed: it lost some");
    }

    private void given(String subject, Double... rounds) {
        results.add(Figure.of("commits", "cell", subject, "commits/s", List.of(rounds), Map.of("p99ms", Double.NaN)));
    }

    private OptionalDouble against(String... others) {
        return results.againstBest("commits", "cell", "ours", List.of(others));
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(Report.json(Map.of("seed", 1), results));
    }
}
