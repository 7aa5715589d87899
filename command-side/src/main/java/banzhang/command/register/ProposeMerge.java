package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.time.Instant;
import java.util.List;

/// 提出并卡 — ask that several cards of the same become one; nothing changes before a second person confirms.
///
/// @param cards all of them; where their texts differ, the new card says nothing
/// @param authentication how the proposer has just proved who they are, at `authenticatedAt`
public record ProposeMerge(
        RegroupingId regrouping,
        List<DeviceId> cards,
        AssetCode assetCode,
        String reason,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {
    public ProposeMerge {
        cards = List.copyOf(cards);
        reason = FreeText.trimmed(reason);
    }
}
