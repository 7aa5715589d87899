package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.time.Instant;

/// 撤回更正 — take back what one proposed oneself, before it is decided.
public record WithdrawCorrection(CorrectionId correction, DeviceId device, Caller by, Instant at) {}
