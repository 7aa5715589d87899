package banzhang.journal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 跳过 — a test that lacks something on this machine is skipped, except where nothing may be skipped: there it fails.
///
/// Nothing may be skipped when the system property or environment variable `BANZHANG_NO_SKIPS` is `true`.
public final class Skips {
    private static final String FORBIDDEN = "BANZHANG_NO_SKIPS";

    private Skips() {}

    /// Whether what a test needs is there; a condition for `@EnabledIf`.
    public static boolean unless(boolean there, String why) {
        if (!there) {
            refuse(why);
        }
        return there;
    }

    /// Fails where nothing may be skipped.
    public static void refuse(String why) {
        @Nullable String said = System.getProperty(FORBIDDEN, System.getenv(FORBIDDEN));
        if (Objects.equals(said, "true")) {
            throw new IllegalStateException("nothing may be skipped, but: " + why);
        }
    }
}
