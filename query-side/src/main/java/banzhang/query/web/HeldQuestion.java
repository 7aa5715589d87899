package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.query.AsOf;
import banzhang.query.QueryRefusal;
import banzhang.query.history.CustodyEntry;
import banzhang.query.history.DeviceHistory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 查保管人 — who had a device at a moment, or in a window, as a page asks: days and minutes in Shanghai.
///
/// @param from none when nothing is asked
/// @param until none for the one moment `from`
record HeldQuestion(@Nullable String from, @Nullable String until) {
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");

    /// None when nothing is asked.
    ///
    /// @throws Refused AT_INVALID, WINDOW_INVALID
    @Nullable
    List<CustodyEntry> answer(DeviceHistory history, Caller caller, DeviceId device) {
        if (isBlank(from)) {
            if (!isBlank(until)) {
                throw new Refused(QueryRefusal.WINDOW_INVALID);
            }
            return null;
        }
        Instant start = moment(from);
        if (isBlank(until)) {
            return history.custody(caller, device, AsOf.at(start));
        }
        Instant end = moment(until);
        if (end.isBefore(start)) {
            throw new Refused(QueryRefusal.WINDOW_INVALID);
        }
        return history.heldDuring(caller, device, start, end, AsOf.now());
    }

    private static boolean isBlank(@Nullable String written) {
        return written == null || written.isBlank();
    }

    private static Instant moment(@Nullable String written) {
        if (written == null || !MINUTE.matcher(written).matches()) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
        try {
            return LocalDateTime.parse(written).atZone(AsOf.SHANGHAI).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new Refused(QueryRefusal.AT_INVALID);
        }
    }
}
