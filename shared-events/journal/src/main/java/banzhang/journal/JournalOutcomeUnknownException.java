package banzhang.journal;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// 结果未知 — the database did not answer in time; the unit of work is in the journal whole or not at all, and only
/// reading it will tell which.
public class JournalOutcomeUnknownException extends EventStoreException {
    private static final long serialVersionUID = 1L;

    public JournalOutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
