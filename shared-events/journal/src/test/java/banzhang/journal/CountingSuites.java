package banzhang.journal;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// 计数 — tells at the end which suites ran on which database, and what became of their tests.
public final class CountingSuites implements TestExecutionListener {
    private final SuiteCounts counts;
    private @Nullable TestPlan plan;

    /// As the build finds it.
    public CountingSuites() {
        this(SuiteCounts.OF_THIS_RUN);
    }

    CountingSuites(SuiteCounts counts) {
        this.counts = counts;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        counts.count(test.getSource().orElse(null), result);
    }

    /// A class that is skipped is skipped with every test in it.
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        counts.count(test.getSource().orElse(null), null);
        if (plan != null) {
            plan.getDescendants(test).forEach(it -> counts.count(it.getSource().orElse(null), null));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (counts.equals(SuiteCounts.OF_THIS_RUN)) {
            PrintStream out = new PrintStream(System.out, true);
            counts.table().forEach(out::println);
        }
    }
}
