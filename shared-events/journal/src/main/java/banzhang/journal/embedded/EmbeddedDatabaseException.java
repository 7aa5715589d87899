package banzhang.journal.embedded;

import org.jspecify.annotations.Nullable;

/// 内嵌数据库不可用 — the directory cannot be served; the message says why and what to do.
public final class EmbeddedDatabaseException extends RuntimeException {
    EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
