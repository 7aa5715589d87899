package banzhang.events.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// 资产编号 — the code on the device's label, in its one canonical form: NFKC, upper case, no spaces or invisible
/// characters, 1 to 40 letters, digits or `-_./#`. Two spellings of one code are one code.
public record AssetCode(@JsonValue String value) {
    private static final int LONGEST = 40;
    private static final Pattern CANONICAL = Pattern.compile("[\\p{L}\\p{N}\\-_./#]{1,40}");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssetCode {
        boolean canonical = isPlain(value)
                || value.equals(canonical(value)) && CANONICAL.matcher(value).matches();
        if (!canonical) {
            throw new IllegalArgumentException("an asset code is 1 to 40 letters, digits or -_./# in canonical form");
        }
    }

    /// Takes a code as people write it (full-width, lower case, spaces) to its canonical form.
    ///
    /// @throws IllegalArgumentException when what remains is not 1 to 40 letters, digits or `-_./#`
    public static AssetCode of(String written) {
        return new AssetCode(canonical(written));
    }

    /// Whether it is made of capitals, figures and signs only, as nearly all are: then nothing about it is to be
    /// folded.
    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(AssetCode::isPlain);
    }

    private static boolean isPlain(int at) {
        return at >= 'A' && at <= 'Z' || at >= '-' && at <= '9' || at == '_' || at == '#';
    }

    private static String canonical(String written) {
        String folded = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return UNSEEN.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
