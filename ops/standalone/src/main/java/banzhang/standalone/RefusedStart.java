package banzhang.standalone;

import banzhang.access.vault.MasterKeyException;
import banzhang.journal.JournalUnfitException;
import banzhang.journal.embedded.EmbeddedDatabaseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// 拒绝启动 — a database that cannot be trusted or reached is told in two sentences, not in a stack trace.
public final class RefusedStart implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EmbeddedDatabaseException
                    || cause instanceof JournalUnfitException
                    || cause instanceof MasterKeyException) {
                return new FailureAnalysis(
                        "班账没有启动 not started: " + cause.getMessage(),
                        "先按上面的说明处理，再重新启动；数据没有被改动。Do what is said above and start again; no data was" + " changed.",
                        failure);
            }
        }
        return null;
    }
}
