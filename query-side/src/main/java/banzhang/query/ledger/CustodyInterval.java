package banzhang.query.ledger;

import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 保管区间 — who held a device from a moment on, that moment included, until another, that one not included.
///
/// @param until none while it is held
/// @param happenedAt as stated; where statements overlap, `from` is later, so that intervals tile time
/// @param position of the event that began it
/// @param handover the sheet that began it; none for the first, which began with the register
/// @param condition what was found when it began
public record CustodyInterval(
        Custodian custodian,
        Instant from,
        @Nullable Instant until,
        Instant happenedAt,
        Instant recordedAt,
        long position,
        @Nullable HandoverId handover,
        @Nullable Finding condition) {
    static final Duration LATE_AFTER = Duration.ofHours(24);

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    /// Whether some moment of `[start, end)` lies in it.
    public boolean meets(Instant start, Instant end) {
        return !isEmpty() && from.isBefore(end) && (until == null || start.isBefore(until));
    }

    /// Overtaken the moment it began: it holds no moment at all.
    public boolean isEmpty() {
        return from.equals(until);
    }

    /// The same, held no longer than until that moment.
    CustodyInterval endedAt(Instant end) {
        return new CustodyInterval(custodian, from, end, happenedAt, recordedAt, position, handover, condition);
    }

    /// 补登: recorded more than a day after it happened.
    public boolean late() {
        return isLate(happenedAt, recordedAt);
    }

    public static boolean isLate(Instant happenedAt, Instant recordedAt) {
        return Duration.between(happenedAt, recordedAt).compareTo(LATE_AFTER) > 0;
    }
}
