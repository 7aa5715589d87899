package banzhang.command.register.imports;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 导入队列 — imports go in one after another, on a thread of their own; one that meets trouble is tried again later.
public class ImportQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final long SECONDS_UNTIL_NEXT_TRY = 10;
    private static final long SECONDS_FOR_ONE_STEP = 20;
    private final ImportRunner runner;
    private final CorrectionRunner corrections;
    private final ScheduledExecutorService thread;

    public ImportQueue(ImportRunner runner, CorrectionRunner corrections) {
        this.runner = runner;
        this.corrections = corrections;
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("imports").daemon().factory());
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.thread = one;
    }

    /// Takes the import to its end as soon as those before it are through.
    void submit(UploadedFile file) {
        thread.execute(() -> carryOut(file));
    }

    @Override
    public void close() {
        runner.stop();
        corrections.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_FOR_ONE_STEP, TimeUnit.SECONDS)) {
                LOG.warn("an import step is still under way; it is resumed at the next start");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(UploadedFile file) {
        try {
            if (file.kind() == ImportKind.CORRECTIONS) {
                corrections.carryOut(file);
            } else {
                runner.carryOut(file);
            }
        } catch (RuntimeException trouble) {
            LOG.error("import {} met trouble and is tried again", file.id(), trouble);
            if (!thread.isShutdown()) {
                thread.schedule(() -> carryOut(file), SECONDS_UNTIL_NEXT_TRY, TimeUnit.SECONDS);
            }
        }
    }
}
