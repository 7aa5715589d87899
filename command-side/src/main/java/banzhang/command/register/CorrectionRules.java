package banzhang.command.register;

import static banzhang.command.register.CorrectionRefusal.CORRECTION_CHANGES_NOTHING;
import static banzhang.command.register.CorrectionRefusal.CORRECTION_OVERTAKEN;
import static banzhang.command.register.CorrectionRefusal.TOO_MANY_CORRECTIONS;

import banzhang.command.CommandRefused;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.value.AssetCard;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// 更正规则 — what a correction of a card must be, and when it can be made. Pure functions.
final class CorrectionRules {
    private static final int MOST_OPEN = 20;

    private CorrectionRules() {}

    /// The changes to propose, by field; what the card says already is none.
    static List<CardChange> proposed(AssetCard card, Map<String, Optional<String>> wanted, int open) {
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

    /// That the card still says what the proposal starts from.
    static void mayConfirm(AssetCard card, CorrectionProposed proposal) {
        CommandRefused.when(!CardTexts.stands(card, proposal.changes()), CORRECTION_OVERTAKEN);
    }
}
