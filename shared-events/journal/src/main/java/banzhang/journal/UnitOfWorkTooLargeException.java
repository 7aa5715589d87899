package banzhang.journal;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// 过大 — a unit of work does not fit into one document; nothing was stored and nobody else is held up.
public class UnitOfWorkTooLargeException extends EventStoreException {
    private static final long serialVersionUID = 1L;

    public UnitOfWorkTooLargeException(int bytes, int limit) {
        super("a unit of work of " + bytes + " bytes is above the limit of " + limit + "; nothing was stored");
    }
}
