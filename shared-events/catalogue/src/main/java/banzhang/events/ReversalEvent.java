package banzhang.events;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.ReversalId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 冲销 — a card that should never have been entered is taken out of the ledger by two people; what it said stays in the
/// journal.
///
/// Proposed by 总务处, decided by somebody else of 总务处 or the 系统管理员, as a correction is. Replaces the entry in red
/// ink.
public sealed interface ReversalEvent extends CardEvent {
    ReversalId reversal();

    /// 冲销提出 — `proposedBy` asks, for this reason, that the card be reversed; it stays in the ledger until then.
    @EventName(value = "reversal.proposed", zh = "冲销提出")
    record ReversalProposed(
            ReversalId reversal,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId proposedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements ReversalEvent {}

    /// 红字冲销 — a second person puts their name to it: the device leaves the ledger, and its code is released in the
    /// same append.
    @EventName(value = "card.reversed", zh = "红字冲销")
    record CardReversed(
            ReversalId reversal,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId confirmedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements ReversalEvent {}

    /// 冲销驳回 — a second person says no to the proposal, for this reason; the card stays in the ledger.
    @EventName(value = "reversal.rejected", zh = "冲销驳回")
    record ReversalRejected(
            ReversalId reversal,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId rejectedBy,
            Instant happenedAt)
            implements ReversalEvent {}

    /// 冲销撤回 — who proposed takes it back before it is decided; the card stays in the ledger.
    @EventName(value = "reversal.withdrawn", zh = "冲销撤回")
    record ReversalWithdrawn(
            ReversalId reversal, DeviceId device, SchoolId school, PersonId withdrawnBy, Instant happenedAt)
            implements ReversalEvent {}
}
