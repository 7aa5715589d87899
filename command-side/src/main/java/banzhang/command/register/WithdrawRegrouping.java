package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.time.Instant;

/// 撤回拆并 — take one's own proposal back before it is decided.
public record WithdrawRegrouping(RegroupingId regrouping, DeviceId device, Caller by, Instant at) {}
