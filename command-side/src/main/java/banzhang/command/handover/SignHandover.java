package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 签字 — put one's name, for one side, to exactly the content of this digest.
///
/// @param content SHA-256 of the sheet's canonical JSON as the signer was shown it
/// @param drawing SHA-256 of the drawn signature, which is stored already
/// @param authentication how the signer has just proved who they are, at `authenticatedAt`
public record SignHandover(
        HandoverId handover,
        Side side,
        Digest content,
        Digest drawing,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
