package banzhang.events;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;

/// 更正 — a card is set right by two people: one proposes, another confirms; what it said before stays in the journal.
///
/// Proposed by 总务处, decided by somebody else of 总务处 or the 系统管理员. Replaces the struck-out line with two
/// seals in the bound register.
public sealed interface CorrectionEvent extends CardEvent {
    CorrectionId correction();

    /// 更正提出 — `proposedBy` asks, for this reason, that these fields be changed; the card stays as it is.
    @EventName(value = "correction.proposed", zh = "更正提出")
    record CorrectionProposed(
            CorrectionId correction,
            DeviceId device,
            SchoolId school,
            List<CardChange> changes,
            String reason,
            PersonId proposedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements CorrectionEvent {
        public CorrectionProposed {
            changes = List.copyOf(changes);
        }
    }

    /// 更正确认 — a second person puts their name to the changes: from this position on the card says the new.
    @EventName(value = "correction.confirmed", zh = "更正确认")
    record CorrectionConfirmed(
            CorrectionId correction,
            DeviceId device,
            SchoolId school,
            List<CardChange> changes,
            PersonId confirmedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements CorrectionEvent {
        public CorrectionConfirmed {
            changes = List.copyOf(changes);
        }
    }

    /// 更正驳回 — a second person says no to the proposal, for this reason; the card stays as it is.
    @EventName(value = "correction.rejected", zh = "更正驳回")
    record CorrectionRejected(
            CorrectionId correction,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId rejectedBy,
            Instant happenedAt)
            implements CorrectionEvent {}

    /// 更正撤回 — who proposed takes it back before it is decided; the card stays as it is.
    @EventName(value = "correction.withdrawn", zh = "更正撤回")
    record CorrectionWithdrawn(
            CorrectionId correction, DeviceId device, SchoolId school, PersonId withdrawnBy, Instant happenedAt)
            implements CorrectionEvent {}
}
