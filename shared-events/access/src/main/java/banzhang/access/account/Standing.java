package banzhang.access.account;

import banzhang.events.value.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 账号状态 — whether an account lets anybody in: not while it is locked, and not from the day its person has left.
///
/// @param leftFrom the first day the person is no longer at the school, null while no such day is known
public record Standing(boolean locked, @Nullable LocalDate leftFrom) {
    /// Whether the person has left, by the calendar of the school: nothing needs to happen on that day.
    public boolean isGoneAt(Instant moment) {
        return leftFrom != null
                && !LocalDate.ofInstant(moment, DaySpan.SCHOOL_ZONE).isBefore(leftFrom);
    }

    /// Why nobody gets in at this moment; null when the account is open.
    public @Nullable AccountRefusal barringAt(Instant moment) {
        if (isGoneAt(moment)) {
            return AccountRefusal.ACCOUNT_CLOSED;
        }
        return locked ? AccountRefusal.ACCOUNT_LOCKED : null;
    }
}
