package banzhang.query.views;

import org.axonframework.serialization.UnknownSerializedType;

/// 未知事件 — the journal holds an event whose name this version does not know; it waits, parked, for a newer one.
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEventException(UnknownSerializedType unknown) {
        super("no event of this name in the catalogue: " + unknown);
    }
}
