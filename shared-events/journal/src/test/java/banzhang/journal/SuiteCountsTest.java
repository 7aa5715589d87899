package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteCountsTest {
    /// 样例 — one test of each fate.
    abstract static class SampleSuite {
        @Test
        void one_that_passes() {}

        @Test
        void another_that_passes() {}

        @Test
        void one_that_fails() {
            throw new IllegalStateException("on purpose");
        }

        @Test
        @EnabledIf("never")
        void one_that_is_skipped() {}

        static boolean never() {
            return false;
        }
    }

    /// 样例 — a target that is there; with a test of its own, which is no suite's.
    static class SampleOnEmbedded extends SampleSuite {
        @Test
        void one_of_its_own() {}
    }

    /// 样例 — a target that is missing.
    @EnabledIf("never")
    static class SampleOnReplicaSet extends SampleSuite {}

    /// 样例 — no target at all.
    static class SampleElsewhere extends SampleSuite {}

    private static SuiteCounts countedOver(Class<?>... tests) {
        SuiteCounts counts = new SuiteCounts();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> it : tests) {
            request.selectors(selectClass(it));
        }
        LauncherDiscoveryRequest built = request.build();
        LauncherConfig nobodyElseListens = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(nobodyElseListens).execute(built, new CountingSuites(counts));
        return counts;
    }

    @Test
    void what_passed_failed_and_was_skipped_is_told_by_suite_and_target() {
        assertThat(countedOver(SampleOnEmbedded.class, SampleOnReplicaSet.class, SampleElsewhere.class)
                        .table())
                .containsExactly(
                        "found/passed/failed/skipped     embedded      replica set   standalone",
                        "SampleSuite                     4/2/1/1       4/0/0/4       -");
    }

    @Test
    void nothing_is_told_where_no_suite_ran() {
        assertThat(countedOver(SampleElsewhere.class).table()).isEmpty();
    }

    @Test
    void a_failure_inside_a_suite_that_the_build_runs_fails_the_build() throws Throwable {
        Map<String, Executable> tests = AxonStoreInTheBuild.asserted(AxonStoreInTheBuild.results(SampleElsewhere.class))
                .collect(Collectors.toMap(DynamicTest::getDisplayName, DynamicTest::getExecutable));
        assertThat(tests).containsOnlyKeys("one_that_passes()", "another_that_passes()", "one_that_fails()");
        Objects.requireNonNull(tests.get("one_that_passes()")).execute();
        assertThatThrownBy(() ->
                        Objects.requireNonNull(tests.get("one_that_fails()")).execute())
                .hasMessage("on purpose");
    }
}
