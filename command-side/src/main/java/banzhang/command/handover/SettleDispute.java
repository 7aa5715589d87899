package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 裁定争议 — decide which finding counts for one item the sides do not agree on, with the reason.
public record SettleDispute(
        HandoverId handover, DeviceId device, Finding finding, String reason, Caller by, Instant at) {
    public SettleDispute {
        reason = FreeText.trimmed(reason);
    }
}
