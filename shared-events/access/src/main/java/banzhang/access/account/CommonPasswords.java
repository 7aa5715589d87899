package banzhang.access.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 常用密码 — what people use most, and whoever guesses tries first.
final class CommonPasswords {
    private static final Set<String> MOST_USED = read();
    /// A common word is no better with a year after it and an exclamation mark.
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private CommonPasswords() {}

    /// Whether this is one of them, whatever its case, or one of them with digits and signs before or after it.
    static boolean has(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return MOST_USED.contains(small)
                || MOST_USED.contains(EDGES.matcher(small).replaceAll(""));
    }

    static Set<String> all() {
        return MOST_USED;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
