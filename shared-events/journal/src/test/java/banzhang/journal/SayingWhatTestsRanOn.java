package banzhang.journal;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// 一句话 — says once, at the end, which databases the tests of a module had.
public final class SayingWhatTestsRanOn implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String ran = Stream.of("embedded database", ReplicaSet.said(), Standalone.said())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
        new PrintStream(System.out, true).println("tests ran on: " + ran);
    }
}
