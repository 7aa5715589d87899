package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CardShare;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.time.Instant;
import java.util.List;

/// 提出拆卡 — ask that a card of several pieces become several cards; nothing changes before a second person confirms.
///
/// @param shares without any value the card's own is divided by the pieces
/// @param authentication how the proposer has just proved who they are, at `authenticatedAt`
public record ProposeSplit(
        RegroupingId regrouping,
        DeviceId device,
        List<CardShare> shares,
        String reason,
        Authentication authentication,
        Instant authenticatedAt,
        Caller by,
        Instant at) {
    public ProposeSplit {
        shares = List.copyOf(shares);
        reason = FreeText.trimmed(reason);
    }
}
