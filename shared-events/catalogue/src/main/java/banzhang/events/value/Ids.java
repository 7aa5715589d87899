package banzhang.events.value;

/// The one shape of every opaque id.
final class Ids {
    private static final int LONGEST = 64;
    /// For each of the first 128 characters, whether an id may hold it.
    private static final boolean[] ALLOWED = new boolean[128];

    static {
        for (char at = 0; at < ALLOWED.length; at++) {
            ALLOWED[at] = isAlphanumeric(at) || at == '.' || at == '_' || at == '-';
        }
    }

    private Ids() {}

    /// By a table, not by a regular expression: every event of a replay has half a dozen of them.
    ///
    /// @throws IllegalArgumentException when `value` is not 1 to 64 characters of `[A-Za-z0-9._-]` that begin with
    /// a
    ///     letter or digit
    static void requireOpaque(String value) {
        int length = value.length();
        boolean opaque = length > 0 && length <= LONGEST && isAlphanumeric(value.charAt(0));
        for (int i = 1; opaque && i < length; i++) {
            char at = value.charAt(i);
            opaque = at < ALLOWED.length && ALLOWED[at];
        }
        if (!opaque) {
            throw new IllegalArgumentException("an id is 1 to 64 characters of [A-Za-z0-9._-]");
        }
    }

    private static boolean isAlphanumeric(char at) {
        return at >= 'a' && at <= 'z' || at >= '0' && at <= '9' || at >= 'A' && at <= 'Z';
    }
}
