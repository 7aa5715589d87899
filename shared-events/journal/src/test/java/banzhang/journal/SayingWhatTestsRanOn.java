package banzhang.journal;

import java.io.PrintStream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// 一句话 — says once, at the end, which databases the tests of a module had.
public final class SayingWhatTestsRanOn implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        new PrintStream(System.out, true).println("tests ran on: embedded database; " + ReplicaSet.said());
    }
}
