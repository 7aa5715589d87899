package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import java.time.Instant;

/// 确认批量更正 — put a second person's name to all changes of a file.
///
/// @param changes the digest of what this person has been shown
/// @param authentication how the second person has just proved who they are, at `authenticatedAt`
public record ConfirmCorrectionBatch(
        ImportId batch,
        Digest changes,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
