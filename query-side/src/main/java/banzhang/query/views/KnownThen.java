package banzhang.query.views;

import banzhang.access.Refused;
import banzhang.journal.JournalPositions;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 当时所知 — which beginning of the journal an answer may know of: what stood in it at a position or at a time.
///
/// A time means what stands before the first event recorded later. So it is a beginning of the journal, also where a
/// clock went back, and not a choice among its events.
@Component
public final class KnownThen {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private final EventStorageEngine journal;
    private final JournalPositions positions;
    private final ViewProgress progress;
    private final Clock clock;

    KnownThen(EventStorageEngine journal, JournalPositions positions, ViewProgress progress, Clock clock) {
        this.journal = journal;
        this.positions = positions;
        this.progress = progress;
        this.clock = clock;
    }

    /// The moment with what was known of it.
    ///
    /// @param written nothing for all that is known, a journal position, or a date or instant of recording
    /// @throws Refused KNOWN_INVALID, VIEW_BEHIND
    public AsOf of(AsOf at, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return at;
        }
        Long position = position(written.strip());
        if (position != null && position > reached()) {
            throw Refused.retryAfter(QueryRefusal.VIEW_BEHIND, Duration.ofSeconds(1));
        }
        return at.knownAt(position);
    }

    /// The moment as known now, with the position that says what now is: asked again with it, the answer is the
    /// same.
    public AsOf pinned(AsOf at) {
        return at.known() == null ? at.knownAt(reached()) : at;
    }

    private long reached() {
        return progress.of(View.LEDGER);
    }

    private @Nullable Long position(String written) {
        if (!POSITION.matcher(written).matches()) {
            return position(moment(written));
        }
        long position = Long.parseLong(written);
        if (position > positions.head()) {
            throw Parameters.refused(QueryRefusal.KNOWN_INVALID, "known");
        }
        return position;
    }

    /// None for a time that is not over yet: more may still be recorded by then.
    private @Nullable Long position(Instant recordedBy) {
        if (!recordedBy.isBefore(clock.instant())) {
            return null;
        }
        // nanoseconds are what the journal counts in
        TrackingToken before = journal.createTokenAt(recordedBy.plusNanos(1));
        return JournalPlace.of(before);
    }

    private Instant moment(String written) {
        try {
            Instant moment = AsOf.parse(written, clock).moment();
            return moment == null ? clock.instant() : moment;
        } catch (Refused unreadable) {
            throw Parameters.refused(QueryRefusal.KNOWN_INVALID, "known");
        }
    }
}
