package banzhang.command.register.imports.hostile;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/// 用力 — what a piece of work cost the thread that did it, however busy the machine was meanwhile.
///
/// @param thrown what it ended with, if it did not end well
record Effort(
        long cpuMillis, long allocatedMegabytes, @Nullable Throwable thrown) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// 活 — something that may fail.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static Effort of(Work work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        Throwable thrown = null;
        try {
            work.run();
        } catch (Exception | StackOverflowError | OutOfMemoryError failed) {
            thrown = failed;
        }
        return new Effort(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1_000_000,
                (THREADS.getCurrentThreadAllocatedBytes() - allocated) >> 20,
                thrown);
    }
}
