package banzhang.command.register.card;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.AssetCard;
import banzhang.events.value.CardChange;
import banzhang.events.value.CardTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionProperties {
    private static final int TRIES = 3_000;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void a_correction_makes_the_one_card_of_the_other_and_back() {
        for (int i = 0; i < TRIES; i++) {
            AssetCard was = card();
            AssetCard is = card();
            List<CardChange> there = changes(was, is);
            assertThat(CardTexts.corrected(was, there)).as("seed %s", seed).isEqualTo(is);
            assertThat(CardTexts.corrected(is, changes(is, was)))
                    .as("seed %s", seed)
                    .isEqualTo(was);
            assertThat(CardTexts.stands(was, there)).as("seed %s", seed).isTrue();
            assertThat(CardTexts.stands(is, there)).as("seed %s", seed).isEqualTo(there.isEmpty());
        }
    }

    /// What the form reads of a changed field is what the card says once the correction is made.
    @Test
    void a_field_read_from_the_form_is_the_field_of_the_card() {
        Map<String, Object> written = new HashMap<>();
        written.put("valueYuan", "4,300.50");
        written.put("acquiredOn", "2025年8月21日");
        written.put("accessories", "遥控器\n电源线");
        written.put("classification", "A02020200");
        written.put("supplier", "");
        CorrectionForm form = CorrectionForm.of(written);
        assertThat(form.errors()).isEmpty();
        Map<String, String> wanted = new HashMap<>();
        form.wanted().forEach((field, text) -> wanted.put(field, text.orElse("nothing")));
        assertThat(wanted)
                .isEqualTo(Map.of(
                        "value", "430050",
                        "acquiredOn", "2025-08-21",
                        "accessories", "遥控器\n电源线",
                        "classification", "GB/T 14885-2022 A02020200",
                        "supplier", "nothing"));
    }

    @Test
    void name_and_quantity_are_never_empty_and_the_code_is_no_field() {
        CorrectionForm form = CorrectionForm.of(Map.of("name", " ", "quantity", "", "assetCode", "TY-2", "x", "y"));
        assertThat(form.errors().stream().map(error -> error.field() + " " + error.code()))
                .containsExactlyInAnyOrder(
                        "name VALUE_MISSING", "quantity VALUE_MISSING", "assetCode FIELD_UNKNOWN", "x FIELD_UNKNOWN");
    }

    private static List<CardChange> changes(AssetCard was, AssetCard is) {
        Map<String, String> before = CardTexts.of(was);
        Map<String, String> after = CardTexts.of(is);
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<CardChange> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(new CardChange(field, before.get(field), after.get(field)));
            }
        }
        return changes;
    }

    private AssetCard card() {
        CardDraft draft = new CardDraft();
        for (CardField field : CardField.values()) {
            if (field == CardField.NAME || (field != CardField.ASSET_CODE && random.nextInt(3) > 0)) {
                fill(draft, field);
            }
        }
        return draft.card();
    }

    private void fill(CardDraft draft, CardField field) {
        int n = 1 + random.nextInt(4);
        String written = switch (field.kind()) {
            case COUNT -> Integer.toString(n);
            case MONEY -> n + ".0" + n;
            case DATE -> "2025-0" + n + "-1" + n;
            case CLASSIFICATION -> n % 2 == 0 ? "202020" + n : "A0202020" + n;
            case LIST -> "遥控器、笔".repeat(n);
            case CODE, TEXT, REMARKS -> "投影 仪" + n;
        };
        try {
            draft.read(field, written, DateText.Order.YEAR_FIRST);
        } catch (NotTaken refused) {
            throw new IllegalStateException(field + " " + written, refused);
        }
    }
}
