package banzhang.command.register;

import banzhang.command.FreeText;
import banzhang.events.CorrectionEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.RegisterEvent.CorrectionBatchConfirmed;
import banzhang.events.RegisterEvent.CorrectionBatchProposed;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.SchoolId;
import java.util.List;
import java.util.Objects;

/// 更正单 — the corrections of one device: those that wait to be decided, the ids of those that were, and what a command
/// makes of them by the [CorrectionRules].
final class Corrections {
    static final Proposals.Words WORDS = new Proposals.Words(
            CorrectionRefusal.NOT_YOURS_TO_CORRECT,
            CorrectionRefusal.NOT_YOURS_TO_DECIDE,
            CorrectionRefusal.CORRECTION_NOT_FOUND,
            CorrectionRefusal.REASON_MISSING,
            CorrectionRefusal.REASON_TOO_LONG,
            CorrectionRefusal.CORRECTION_HAS_ENDED,
            CorrectionRefusal.PROPOSED_BY_YOU,
            CorrectionRefusal.NOT_PROPOSED_BY_YOU);
    private final Proposals<CorrectionId, CorrectionProposed> proposals =
            new Proposals<>(CorrectionProposed::proposedBy, WORDS);

    /// Whether one waits to be decided.
    boolean waits() {
        return proposals.waiting() > 0;
    }

    /// A proposal to correct the card, which waits until it is decided.
    CorrectionProposed propose(SchoolId school, AssetCard card, ProposeCorrection asked) {
        proposals.mayPropose(asked.reason(), asked.by());
        return new CorrectionProposed(
                asked.correction(),
                asked.device(),
                school,
                CorrectionRules.proposed(card, asked.wanted(), proposals.waiting()),
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    /// The card changed as proposed, by a second person.
    CorrectionConfirmed confirm(SchoolId school, AssetCard card, ConfirmCorrection asked) {
        CorrectionProposed proposal = proposals.toDecide(asked.correction(), asked.by());
        CorrectionRules.mayConfirm(card, proposal);
        return new CorrectionConfirmed(
                asked.correction(),
                asked.device(),
                school,
                proposal.changes(),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    /// The card left as it is, by a second person.
    CorrectionRejected reject(SchoolId school, RejectCorrection asked) {
        proposals.toReject(asked.correction(), asked.reason(), asked.by());
        return new CorrectionRejected(
                asked.correction(),
                asked.device(),
                school,
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.at());
    }

    /// The card left as it is, by who proposed.
    CorrectionWithdrawn withdraw(SchoolId school, WithdrawCorrection asked) {
        proposals.toWithdraw(asked.correction(), asked.by());
        return new CorrectionWithdrawn(
                asked.correction(), asked.device(), school, asked.by().person(), asked.at());
    }

    /// A correction of a confirmed file, from its proposal to its confirmation.
    List<CorrectionEvent> inBatch(AdvanceCorrections.Entry entry, CorrectionBatchProgress word) {
        CorrectionBatchProposed proposed = word.proposed();
        CorrectionBatchConfirmed confirmed = Objects.requireNonNull(word.confirmed(), "carried out when confirmed");
        return List.of(
                new CorrectionProposed(
                        entry.correction(),
                        entry.device(),
                        proposed.school(),
                        entry.changes(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        proposed.authentication(),
                        proposed.authenticatedAt(),
                        proposed.happenedAt()),
                new CorrectionConfirmed(
                        entry.correction(),
                        entry.device(),
                        proposed.school(),
                        entry.changes(),
                        confirmed.confirmedBy(),
                        confirmed.authentication(),
                        confirmed.authenticatedAt(),
                        confirmed.happenedAt()));
    }

    /// What the card says after one more event.
    AssetCard after(CorrectionEvent event, AssetCard card) {
        if (event instanceof CorrectionProposed proposal) {
            proposals.keep(proposal.correction(), proposal);
            return card;
        }
        proposals.end(event.correction());
        return event instanceof CorrectionConfirmed confirmed ? CardTexts.corrected(card, confirmed.changes()) : card;
    }
}
