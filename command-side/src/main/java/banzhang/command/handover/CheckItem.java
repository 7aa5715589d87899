package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 清点 — record what was found of one item; a blank note is none.
///
/// @param seen what it is said over; none when it is said whatever stands there
public record CheckItem(
        HandoverId handover,
        DeviceId device,
        Finding finding,
        @Nullable String note,
        @Nullable Seen seen,
        Caller by,
        Instant at) {
    public CheckItem {
        note = FreeText.orNone(note);
    }

    public CheckItem(
            HandoverId handover, DeviceId device, Finding finding, @Nullable String note, Caller by, Instant at) {
        this(handover, device, finding, note, null, by, at);
    }
}
