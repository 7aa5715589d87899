package banzhang.query.views;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 账簿状况 — how far one view has come and what it could not take in.
///
/// @param position the last journal position it has taken in, -1 before the first
/// @param lag how many events it is behind the journal's end
/// @param running whether this process follows the journal for it
/// @param fault why it stands still, none while it moves
public record ViewStatus(
        String name,
        String term,
        long position,
        long lag,
        boolean running,
        @Nullable String fault,
        List<Parked> parked) {
    /// 停放 — one sequence of events that waits, first the one that failed.
    ///
    /// @param sequence what the events are about: the id of the device, sheet or class
    /// @param events how many wait
    /// @param name the stored name of the event that failed
    public record Parked(
            String sequence,
            int events,
            String name,
            long position,
            Instant since,
            @Nullable String cause) {}
}
