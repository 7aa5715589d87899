package banzhang.query.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// 账页之键 — what a view's document lies under: `school|…|…`. Ids hold no `|`, so no key reaches into another school or
/// subject.
public final class ViewKey {
    /// The field of the key, which is ordered in every collection.
    public static final String FIELD = "_id";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private ViewKey() {}

    /// @param parts ids, and journal positions so that they are in their order
    public static String of(Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(part instanceof Long position ? String.format(Locale.ROOT, "%019d", position) : part.toString());
        }
        return String.join("|", texts);
    }

    /// What follows everything under `parts|`: } follows | in ASCII, and neither occurs in an id.
    public static String after(Object... parts) {
        return of(parts) + "}";
    }

    /// Whether a text could be an id at all; what could not names nothing.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
