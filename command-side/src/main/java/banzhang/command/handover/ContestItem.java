package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 不认可 — do not agree to what was found of one item, with the reason.
public record ContestItem(HandoverId handover, DeviceId device, String reason, Caller by, Instant at) {
    public ContestItem {
        reason = FreeText.trimmed(reason);
    }
}
