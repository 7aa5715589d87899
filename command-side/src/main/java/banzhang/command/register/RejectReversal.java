package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.time.Instant;

/// 驳回冲销 — say no to a proposed reversal, with a reason.
public record RejectReversal(ReversalId reversal, DeviceId device, String reason, Caller by, Instant at) {
    public RejectReversal {
        reason = FreeText.trimmed(reason);
    }
}
