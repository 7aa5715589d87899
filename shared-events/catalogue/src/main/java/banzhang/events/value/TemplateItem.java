package banzhang.events.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 配置项 — one thing a classroom is to have, and how many of it.
///
/// @param of its class, or the beginning of its code: then that is what is looked for, and the name is only said
/// @param accessories what each of its cards lists when a set is registered
public record TemplateItem(String name, @Nullable Classification of, int quantity, List<String> accessories) {
    private static final int LONGEST = 100;
    private static final int MOST = 999;

    public TemplateItem {
        accessories = List.copyOf(accessories);
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST + " characters");
        }
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("quantity: between 1 and " + MOST);
        }
    }
}
