package banzhang.command.handover;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 文字 — notes and reasons: what is unseen at either end is cut off, at most 500 characters remain.
final class Wording {
    private static final int LONGEST = 500;
    private static final Pattern UNSEEN_ENDS = Pattern.compile("\\A[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+\\z");

    private Wording() {}

    static String trimmed(String written) {
        return UNSEEN_ENDS.matcher(written).replaceAll("");
    }

    static @Nullable String orNone(@Nullable String written) {
        String text = written == null ? "" : trimmed(written);
        return text.isEmpty() ? null : text;
    }

    static boolean isTooLong(@Nullable String text) {
        return text != null && text.codePointCount(0, text.length()) > LONGEST;
    }
}
