package banzhang.events.value;

import java.util.regex.Pattern;

/// The one shape of every opaque id.
final class Ids {
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    /// @throws IllegalArgumentException when `value` is not 1 to 64 characters of `[A-Za-z0-9._-]`
    static void requireOpaque(String value) {
        if (!OPAQUE.matcher(value).matches()) {
            throw new IllegalArgumentException("an id is 1 to 64 characters of [A-Za-z0-9._-]");
        }
    }
}
