package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.time.Instant;

/// 撤回冲销 — take one's own proposal back before it is decided.
public record WithdrawReversal(ReversalId reversal, DeviceId device, Caller by, Instant at) {}
