package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.time.Instant;

/// 驳回拆并 — say no to a proposed splitting or merging, with a reason.
public record RejectRegrouping(RegroupingId regrouping, DeviceId device, String reason, Caller by, Instant at) {
    public RejectRegrouping {
        reason = FreeText.trimmed(reason);
    }
}
