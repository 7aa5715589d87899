package banzhang.events.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 更正项 — one field of a card from what it said to what it is to say; absent where it says nothing.
///
/// @param field the field's name as in [AssetCard]
/// @param before its text as [CardTexts] writes it
/// @param after its new text, different from `before`
public record CardChange(
        String field, @Nullable String before, @Nullable String after) {
    public CardChange {
        if (!CardTexts.isField(field)) {
            throw new IllegalArgumentException("field: a card has no such field");
        }
        if (Objects.equals(before, after)) {
            throw new IllegalArgumentException("after: a change changes something");
        }
    }
}
