package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.time.Instant;

/// 确认冲销 — put a second person's name to a proposed reversal: the device leaves the ledger.
///
/// @param authentication how the second person has just proved who they are, at `authenticatedAt`
public record ConfirmReversal(
        ReversalId reversal,
        DeviceId device,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
