package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import java.time.Instant;

/// 确认更正 — put a second person's name to a proposed correction; the card says the new from here on.
///
/// @param authentication how the second person has just proved who they are, at `authenticatedAt`
public record ConfirmCorrection(
        CorrectionId correction,
        DeviceId device,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
