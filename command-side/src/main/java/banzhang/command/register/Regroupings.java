package banzhang.command.register;

import static banzhang.command.CommandRefused.when;

import banzhang.command.CommandRefused;
import banzhang.events.RegroupingEvent;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardMerged;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.RegroupingEvent.Proposed;
import banzhang.events.RegroupingEvent.RegroupingRejected;
import banzhang.events.RegroupingEvent.RegroupingWithdrawn;
import banzhang.events.value.AssetCard;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.RegroupingId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// 拆并规则 — the splittings and mergings one card is part of: which waits, which were decided, and what a command makes
/// of them.
final class Regroupings {
    private static final Proposals.Words WORDS = new Proposals.Words(
            RegroupingRefusal.NOT_YOURS_TO_REGROUP,
            RegroupingRefusal.NOT_YOURS_TO_DECIDE,
            RegroupingRefusal.REGROUPING_NOT_FOUND,
            RegroupingRefusal.REASON_MISSING,
            RegroupingRefusal.REASON_TOO_LONG,
            RegroupingRefusal.REGROUPING_HAS_ENDED,
            RegroupingRefusal.PROPOSED_BY_YOU,
            RegroupingRefusal.NOT_PROPOSED_BY_YOU);
    private final Proposals<RegroupingId, Proposed> proposals = new Proposals<>(Proposed::proposedBy, WORDS);
    private boolean made;

    /// 办理状态 — what of the card or its device must have ended before it leaves the ledger.
    record Standing(boolean underCorrection, boolean underReversal, List<HandoverId> openSheets) {
        void requireFree() {
            when(underCorrection, RegroupingRefusal.CARD_UNDER_CORRECTION);
            when(underReversal, RegroupingRefusal.CARD_UNDER_REVERSAL);
            if (!openSheets.isEmpty()) {
                List<Map<String, String>> errors = openSheets.stream()
                        .map(sheet -> Map.of("handover", sheet.value()))
                        .toList();
                throw new CommandRefused(RegroupingRefusal.DEVICE_ON_OPEN_SHEET, Map.of("errors", errors));
            }
        }
    }

    /// Whether the card was split or merged.
    boolean made() {
        return made;
    }

    /// The proposal this person may decide: somebody else's.
    Proposed toDecide(ConfirmRegrouping asked) {
        return proposals.toDecide(asked.regrouping(), asked.by());
    }

    /// The proposal this person may say no to, with a reason: somebody else's.
    Proposed toReject(RejectRegrouping asked) {
        return proposals.toReject(asked.regrouping(), asked.reason(), asked.by());
    }

    /// The proposal this person may take back: the own one.
    Proposed toWithdraw(WithdrawRegrouping asked) {
        return proposals.toWithdraw(asked.regrouping(), asked.by());
    }

    CardSplitProposed propose(SchoolId school, AssetCard card, Standing standing, ProposeSplit asked) {
        proposals.mayPropose(asked.reason(), asked.by());
        when(proposals.waiting() > 0, RegroupingRefusal.REGROUPING_WAITS);
        CardSplitProposed proposed = new CardSplitProposed(
                asked.regrouping(),
                asked.device(),
                school,
                SplitRules.shares(card, asked.shares()),
                asked.reason(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
        standing.requireFree();
        return proposed;
    }

    CardMergeProposed propose(DeviceId device, SchoolId school, Standing standing, ProposeMerge asked) {
        proposals.mayPropose(asked.reason(), asked.by());
        when(proposals.waiting() > 0, RegroupingRefusal.REGROUPING_WAITS);
        MergeRules.requireSeveral(asked.cards());
        standing.requireFree();
        return new CardMergeProposed(
                asked.regrouping(),
                device,
                school,
                asked.cards(),
                asked.assetCode(),
                asked.reason(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    CardSplit split(SchoolId school, List<DeviceId> successors, ConfirmRegrouping asked, Instant at) {
        return new CardSplit(
                asked.regrouping(),
                asked.device(),
                school,
                successors,
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                at);
    }

    CardMerged merge(DeviceId device, SchoolId school, DeviceId successor, ConfirmRegrouping asked, Instant at) {
        return new CardMerged(
                asked.regrouping(),
                device,
                school,
                successor,
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                at);
    }

    void take(RegroupingEvent event) {
        switch (event) {
            case Proposed proposed -> proposals.keep(proposed.regrouping(), proposed);
            case CardSplit split -> leave(split.regrouping());
            case CardMerged merged -> leave(merged.regrouping());
            case RegroupingRejected rejected -> proposals.end(rejected.regrouping());
            case RegroupingWithdrawn withdrawn -> proposals.end(withdrawn.regrouping());
            case CardSucceeded begun -> {}
        }
    }

    private void leave(RegroupingId regrouping) {
        proposals.end(regrouping);
        made = true;
    }
}
