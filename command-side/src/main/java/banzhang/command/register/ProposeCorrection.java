package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// 提出更正 — ask that fields of a card be changed, for a reason; nothing changes before a second person confirms.
///
/// @param wanted by field what it is to say, as `CardTexts` writes it; empty for nothing
/// @param authentication how the proposer has just proved who they are, at `authenticatedAt`
public record ProposeCorrection(
        CorrectionId correction,
        DeviceId device,
        Map<String, Optional<String>> wanted,
        String reason,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {
    public ProposeCorrection {
        wanted = Map.copyOf(wanted);
    }
}
