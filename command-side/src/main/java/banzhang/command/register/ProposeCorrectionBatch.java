package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import java.time.Instant;

/// 提出批量更正 — ask that the cards of a checked file be changed as it says; nothing changes before a second person
/// confirms.
///
/// @param changes the digest of all that is to be changed, old and new
/// @param authentication how the proposer has just proved who they are, at `authenticatedAt`
public record ProposeCorrectionBatch(
        ImportId batch,
        Digest file,
        Digest changes,
        int rows,
        int chunks,
        String reason,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {}
