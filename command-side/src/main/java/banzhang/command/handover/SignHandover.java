package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 签字 — put one's name, for one side, to exactly the content of this digest.
///
/// @param content SHA-256 of the sheet's canonical JSON as the signer was shown it
/// @param drawing SHA-256 of the drawn signature, which is stored already
/// @param authentication how the signer has just proved who they are, at `authenticatedAt`
/// @param assertion SHA-256 of what the passkey said, which is stored already; none without a passkey
public record SignHandover(
        HandoverId handover,
        Side side,
        Digest content,
        Digest drawing,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at,
        @Nullable Digest assertion) {
    /// By password: there is no assertion.
    public SignHandover(
            HandoverId handover,
            Side side,
            Digest content,
            Digest drawing,
            Authentication authentication,
            Instant authenticatedAt,
            Caller by,
            Instant at) {
        this(handover, side, content, drawing, authentication, authenticatedAt, by, at, null);
    }
}
