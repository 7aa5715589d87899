package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
import java.time.Instant;

/// 提出冲销 — ask that a card entered wrongly be reversed; nothing changes before a second person confirms.
///
/// @param authentication how the proposer has just proved who they are, at `authenticatedAt`
public record ProposeReversal(
        ReversalId reversal,
        DeviceId device,
        String reason,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {
    public ProposeReversal {
        reason = FreeText.trimmed(reason);
    }
}
