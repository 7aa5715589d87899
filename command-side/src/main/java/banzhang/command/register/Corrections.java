package banzhang.command.register;

import banzhang.command.FreeText;
import banzhang.events.CorrectionEvent;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CorrectionEvent.CorrectionRejected;
import banzhang.events.CorrectionEvent.CorrectionWithdrawn;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.SchoolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 更正单 — the corrections of one device: those that wait to be decided, the ids of those that were, and what a command
/// makes of them by the [CorrectionRules].
final class Corrections {
    private final Map<CorrectionId, CorrectionProposed> open = new HashMap<>();
    private final Set<CorrectionId> ended = new HashSet<>();

    boolean knows(CorrectionId id) {
        return open.containsKey(id) || ended.contains(id);
    }

    /// The proposal, while it waits to be decided.
    Optional<CorrectionProposed> find(CorrectionId id) {
        return Optional.ofNullable(open.get(id));
    }

    /// A proposal to correct the card, which waits until it is decided.
    CorrectionProposed propose(SchoolId school, AssetCard card, ProposeCorrection asked) {
        return new CorrectionProposed(
                asked.correction(),
                asked.device(),
                school,
                CorrectionRules.proposed(card, asked.wanted(), open.size(), asked.reason(), asked.by()),
                FreeText.trimmed(asked.reason()),
                asked.by().person(),
                asked.authentication(),
                asked.authenticatedAt(),
                asked.at());
    }

    /// The card changed as proposed, by a second person.
    CorrectionConfirmed confirm(SchoolId school, AssetCard card, ConfirmCorrection asked) {
        CorrectionProposed proposal = CorrectionRules.toConfirm(card, this, asked.correction(), asked.by());
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
        CorrectionRules.mayReject(this, asked.correction(), asked.reason(), asked.by());
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
        CorrectionRules.mayWithdraw(this, asked.correction(), asked.by());
        return new CorrectionWithdrawn(
                asked.correction(), asked.device(), school, asked.by().person(), asked.at());
    }

    /// What the card says after one more event.
    AssetCard after(CorrectionEvent event, AssetCard card) {
        if (event instanceof CorrectionProposed proposal) {
            open.put(proposal.correction(), proposal);
            return card;
        }
        open.remove(event.correction());
        ended.add(event.correction());
        return event instanceof CorrectionConfirmed confirmed ? CardTexts.corrected(card, confirmed.changes()) : card;
    }
}
