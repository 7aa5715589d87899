package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.time.Instant;

/// 驳回更正 — say no to a proposed correction, with a reason.
public record RejectCorrection(CorrectionId correction, DeviceId device, String reason, Caller by, Instant at) {}
