package banzhang.command.register;

import static banzhang.command.register.CorrectionRefusal.CORRECTION_CHANGES_NOTHING;
import static banzhang.command.register.CorrectionRefusal.CORRECTION_HAS_ENDED;
import static banzhang.command.register.CorrectionRefusal.CORRECTION_NOT_FOUND;
import static banzhang.command.register.CorrectionRefusal.CORRECTION_OVERTAKEN;
import static banzhang.command.register.CorrectionRefusal.NOT_PROPOSED_BY_YOU;
import static banzhang.command.register.CorrectionRefusal.NOT_YOURS_TO_CORRECT;
import static banzhang.command.register.CorrectionRefusal.NOT_YOURS_TO_DECIDE;
import static banzhang.command.register.CorrectionRefusal.PROPOSED_BY_YOU;
import static banzhang.command.register.CorrectionRefusal.REASON_MISSING;
import static banzhang.command.register.CorrectionRefusal.REASON_TOO_LONG;
import static banzhang.command.register.CorrectionRefusal.TOO_MANY_CORRECTIONS;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.Office;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// 更正规则 — who may set a card right, and when. Pure functions, asked in the refusals' order of precedence.
final class CorrectionRules {
    private static final int MOST_OPEN = 20;
    private static final Set<Office> DECIDING = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);

    private CorrectionRules() {}

    /// The changes to propose, by field; what the card says already is none.
    static List<CardChange> proposed(
            AssetCard card, Map<String, Optional<String>> wanted, int open, String reason, Caller by) {
        CommandRefused.when(!by.holds(Office.GENERAL_AFFAIRS), NOT_YOURS_TO_CORRECT);
        requireReason(reason);
        Map<String, String> said = CardTexts.of(card);
        List<CardChange> changes = wanted.entrySet().stream()
                .filter(field -> !Objects.equals(
                        said.get(field.getKey()), field.getValue().orElse(null)))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new CardChange(
                        field.getKey(),
                        said.get(field.getKey()),
                        field.getValue().orElse(null)))
                .toList();
        CommandRefused.when(changes.isEmpty(), CORRECTION_CHANGES_NOTHING);
        CommandRefused.when(open >= MOST_OPEN, TOO_MANY_CORRECTIONS);
        return changes;
    }

    /// The proposal this person may confirm: somebody else's, and the card still says what it starts from.
    static CorrectionProposed toConfirm(AssetCard card, Corrections corrections, CorrectionId id, Caller by) {
        CorrectionProposed proposal = toDecide(corrections, id, by);
        CommandRefused.when(!CardTexts.stands(card, proposal.changes()), CORRECTION_OVERTAKEN);
        return proposal;
    }

    /// That this person may reject the proposal.
    static void mayReject(Corrections corrections, CorrectionId id, String reason, Caller by) {
        CommandRefused.when(!by.holdsAny(DECIDING), NOT_YOURS_TO_DECIDE);
        requireKnown(corrections, id);
        requireReason(reason);
        toDecide(corrections, id, by);
    }

    /// That this person may take the proposal back: the own one.
    static void mayWithdraw(Corrections corrections, CorrectionId id, Caller by) {
        CorrectionProposed proposal = open(corrections, id);
        CommandRefused.when(!proposal.proposedBy().equals(by.person()), NOT_PROPOSED_BY_YOU);
    }

    private static void requireReason(String reason) {
        String text = FreeText.trimmed(reason);
        CommandRefused.when(text.isEmpty(), REASON_MISSING);
        CommandRefused.when(FreeText.isTooLong(text), REASON_TOO_LONG);
    }

    private static CorrectionProposed toDecide(Corrections corrections, CorrectionId id, Caller by) {
        CommandRefused.when(!by.holdsAny(DECIDING), NOT_YOURS_TO_DECIDE);
        CorrectionProposed proposal = open(corrections, id);
        CommandRefused.when(proposal.proposedBy().equals(by.person()), PROPOSED_BY_YOU);
        return proposal;
    }

    private static CorrectionProposed open(Corrections corrections, CorrectionId id) {
        requireKnown(corrections, id);
        return corrections.find(id).orElseThrow(() -> new CommandRefused(CORRECTION_HAS_ENDED));
    }

    private static void requireKnown(Corrections corrections, CorrectionId id) {
        CommandRefused.when(!corrections.knows(id), CORRECTION_NOT_FOUND);
    }
}
