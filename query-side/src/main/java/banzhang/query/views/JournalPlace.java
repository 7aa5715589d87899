package banzhang.query.views;

import org.axonframework.eventhandling.TrackingToken;

/// 位置 — where in the journal the event at hand is.
public final class JournalPlace {
    private JournalPlace() {}

    public static long of(TrackingToken token) {
        return token.position().orElseThrow(() -> new IllegalStateException("not a position in the journal: " + token));
    }
}
