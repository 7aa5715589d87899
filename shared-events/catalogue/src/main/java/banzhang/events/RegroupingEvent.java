package banzhang.events;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RegroupingId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;

/// 拆并 — a card of several pieces becomes several cards, or several cards of the same become one; number and value stay.
///
/// Proposed by 总务处, decided by somebody else of 总务处 or the 系统管理员, as a correction is. The new cards enter the
/// register in the same append as the old ones leave the ledger, and in the same hands. Of a merging each card that is
/// to be merged is told.
public sealed interface RegroupingEvent extends CardEvent {
    RegroupingId regrouping();

    /// 拆并提出 — what one person asks for and another decides.
    sealed interface Proposed extends RegroupingEvent permits CardSplitProposed, CardMergeProposed {
        String reason();

        PersonId proposedBy();

        /// The cards it is about.
        List<DeviceId> cards();
    }

    /// 拆卡提出 — `proposedBy` asks, for this reason, that the card become so many cards; it stays as it is.
    @EventName(value = "card.split-proposed", zh = "拆卡提出")
    record CardSplitProposed(
            RegroupingId regrouping,
            DeviceId device,
            SchoolId school,
            List<CardShare> shares,
            String reason,
            PersonId proposedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements Proposed {
        public CardSplitProposed {
            shares = List.copyOf(shares);
        }

        @Override
        public List<DeviceId> cards() {
            return List.of(device);
        }
    }

    /// 拆卡 — a second person puts their name to it: the card leaves the ledger, `successors` carry it on, in the
    /// order of
    /// the shares.
    @EventName(value = "card.split", zh = "拆卡")
    record CardSplit(
            RegroupingId regrouping,
            DeviceId device,
            SchoolId school,
            List<DeviceId> successors,
            PersonId confirmedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements RegroupingEvent {
        public CardSplit {
            successors = List.copyOf(successors);
        }
    }

    /// 并卡提出 — `proposedBy` asks, for this reason, that `cards` become one under this code; each stays as it is.
    @EventName(value = "card.merge-proposed", zh = "并卡提出")
    record CardMergeProposed(
            RegroupingId regrouping,
            DeviceId device,
            SchoolId school,
            List<DeviceId> cards,
            AssetCode assetCode,
            String reason,
            PersonId proposedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements Proposed {
        public CardMergeProposed {
            cards = List.copyOf(cards);
        }
    }

    /// 并卡 — a second person puts their name to it: the card leaves the ledger, `successor` carries it on with the
    /// others.
    @EventName(value = "card.merged", zh = "并卡")
    record CardMerged(
            RegroupingId regrouping,
            DeviceId device,
            SchoolId school,
            DeviceId successor,
            PersonId confirmedBy,
            Authentication authentication,
            Instant authenticatedAt,
            Instant happenedAt)
            implements RegroupingEvent {}

    /// 承接 — this card carries on those that were split or merged.
    @EventName(value = "card.succeeded", zh = "承接")
    record CardSucceeded(
            RegroupingId regrouping, DeviceId device, SchoolId school, List<DeviceId> predecessors, Instant happenedAt)
            implements RegroupingEvent {
        public CardSucceeded {
            predecessors = List.copyOf(predecessors);
        }
    }

    /// 拆并驳回 — a second person says no to the proposal, for this reason; the card stays in the ledger.
    @EventName(value = "regrouping.rejected", zh = "拆并驳回")
    record RegroupingRejected(
            RegroupingId regrouping,
            DeviceId device,
            SchoolId school,
            String reason,
            PersonId rejectedBy,
            Instant happenedAt)
            implements RegroupingEvent {}

    /// 拆并撤回 — who proposed takes it back before it is decided; the card stays in the ledger.
    @EventName(value = "regrouping.withdrawn", zh = "拆并撤回")
    record RegroupingWithdrawn(
            RegroupingId regrouping, DeviceId device, SchoolId school, PersonId withdrawnBy, Instant happenedAt)
            implements RegroupingEvent {}
}
