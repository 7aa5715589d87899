package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/// A test that lacks its database is skipped on a user's machine, and fails where nothing may be skipped.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkippingNothingTest {
    private static final String FORBIDDEN = "BANZHANG_NO_SKIPS";

    /// Lacks what it needs wherever it runs.
    @EnabledIf("isThere")
    static class Lacking {
        static boolean isThere() {
            return Skips.unless(false, "it is not here");
        }

        @Test
        void needs_it() {
            throw new IllegalStateException("ran without it");
        }
    }

    private String before = "";

    @BeforeEach
    void remember() {
        before = System.getProperty(FORBIDDEN, "");
    }

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(FORBIDDEN);
        } else {
            System.setProperty(FORBIDDEN, before);
        }
    }

    private static EngineExecutionResults run() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Lacking.class))
                .execute();
    }

    @Test
    void it_is_skipped_where_that_is_allowed() {
        System.setProperty(FORBIDDEN, "false");
        run().containerEvents().assertStatistics(events -> events.skipped(1).failed(0));
    }

    @Test
    void it_fails_where_nothing_may_be_skipped() {
        System.setProperty(FORBIDDEN, "true");
        EngineExecutionResults results = run();
        results.containerEvents().assertStatistics(events -> events.skipped(0).failed(1));
        assertThat(results.allEvents().failed().list().toString()).contains("nothing may be skipped");
    }
}
