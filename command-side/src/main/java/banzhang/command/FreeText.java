package banzhang.command;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 文字 — notes and reasons: what is unseen at either end is cut off, at most 500 characters remain.
public final class FreeText {
    private static final int LONGEST = 500;
    private static final String UNSEEN = "[\\s\\p{Z}\\p{C}]";
    /// An end is looked for only where a run begins: from each of a million spaces on, it would take hours.
    private static final Pattern UNSEEN_ENDS =
            Pattern.compile("\\A" + UNSEEN + "++|(?<!" + UNSEEN + ")" + UNSEEN + "++\\z");

    private FreeText() {}

    public static String trimmed(String written) {
        return UNSEEN_ENDS.matcher(written).replaceAll("");
    }

    public static @Nullable String orNone(@Nullable String written) {
        String text = written == null ? "" : trimmed(written);
        return text.isEmpty() ? null : text;
    }

    public static boolean isTooLong(@Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > LONGEST;
    }
}
