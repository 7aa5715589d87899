package banzhang.query.web;

import banzhang.events.value.AssetCard;
import banzhang.events.value.CardTexts;
import banzhang.query.web.CardForm.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 更正表 — the fields of the registration form filled with what the card says now, to be changed in place.
///
/// Without the asset code, which is the device's label; an edition follows from the shape of the classification code.
final class CorrectableCard {
    private static final Set<String> LEFT_OUT = Set.of("assetCode", "classificationEdition");

    private CorrectableCard() {}

    static List<Field> fieldsOf(AssetCard card) {
        Map<String, String> said = CardTexts.of(card);
        return CardForm.blank().groups().stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> !LEFT_OUT.contains(field.key()))
                .map(field -> filled(field, said))
                .toList();
    }

    private static Field filled(Field field, Map<String, String> said) {
        String text = said.get(field.key());
        return switch (field.key()) {
            case "value" -> with(field, "valueYuan", text == null ? null : yuan(text));
            case "classificationCode" -> with(field, "classification", code(said.get("classification")));
            default -> with(field, field.key(), text);
        };
    }

    private static Field with(Field field, String name, @Nullable String value) {
        return new Field(
                field.key(),
                name,
                field.kind(),
                field.type(),
                field.inputmode(),
                field.options(),
                field.required(),
                value,
                field.longest());
    }

    private static String yuan(String fen) {
        return BigDecimal.valueOf(Long.parseLong(fen), 2).toPlainString();
    }

    private static @Nullable String code(@Nullable String classification) {
        return classification == null ? null : classification.substring(classification.lastIndexOf(' ') + 1);
    }
}
