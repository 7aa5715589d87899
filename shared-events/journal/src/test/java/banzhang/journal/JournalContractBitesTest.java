package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventStatistics;

/// A contract that a journal which does nothing could keep would promise nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalContractBitesTest {

    @Test
    void every_promise_is_broken_by_a_journal_that_does_nothing() {
        long promises = Arrays.stream(JournalContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(promises).isGreaterThan(10);
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(IdleJournal.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> everyOneFails(statistics, promises));
    }

    private static EventStatistics everyOneFails(EventStatistics statistics, long promises) {
        return statistics
                .started(promises)
                .failed(promises)
                .succeeded(0)
                .skipped(0)
                .aborted(0);
    }
}
