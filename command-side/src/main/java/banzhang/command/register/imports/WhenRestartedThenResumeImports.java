package banzhang.command.register.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// 重启续办 — after a start, imports that were under way go on from where the journal says they are, or are withdrawn;
/// files nobody confirmed for a week are forgotten.
public class WhenRestartedThenResumeImports {
    private static final Logger LOG = LoggerFactory.getLogger(WhenRestartedThenResumeImports.class);
    private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);
    private final ImportFiles files;
    private final ImportJournal journal;
    private final ImportQueue queue;
    private final Clock clock;

    public WhenRestartedThenResumeImports(ImportFiles files, ImportJournal journal, ImportQueue queue, Clock clock) {
        this.files = files;
        this.journal = journal;
        this.queue = queue;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void resume() {
        Instant old = clock.instant().minus(KEPT_UNCONFIRMED);
        for (UploadedFile file : files.unfinished()) {
            if (journal.isBegun(file.id())) {
                LOG.info("import {} is taken up again", file.id());
                queue.submit(file);
            } else if (file.uploadedAt().isBefore(old)) {
                files.forget(file);
            }
        }
    }
}
