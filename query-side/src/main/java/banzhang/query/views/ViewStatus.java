package banzhang.query.views;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 账簿状况 — how far one follower of the journal has come and what it could not take in.
///
/// @param position the last journal position it has taken in, -1 before the first
/// @param lag how many events it is behind the journal's end
/// @param running whether this process follows the journal for it
/// @param owner the process that does, none when nobody does
/// @param fault why it stands still, none while it moves
/// @param generation how many times it was made, the live one included
/// @param rebuild how far the next generation is, none when it is not being rebuilt
/// @param rebuildFailure why the last rebuild failed, none when it did not
public record ViewStatus(
        String name,
        String term,
        long position,
        long lag,
        boolean running,
        @Nullable String owner,
        @Nullable String fault,
        List<Parked> parked,
        int generation,
        @Nullable RebuildProgress rebuild,
        @Nullable String rebuildFailure) {
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
