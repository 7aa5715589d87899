package banzhang.command.register.card;

import banzhang.events.value.Classification;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 资产分类代码 — a code of GB/T 14885 with the edition it must be from.
///
/// The editions share no shape: 2010 has 7 digits, 2022 an A with 7 or 8. Codes are never taken from one edition to the
/// other, and a name alone names no edition.
public final class ClassificationText {
    public static final String EDITION_2010 = "GB/T 14885-2010";
    public static final String EDITION_2022 = "GB/T 14885-2022";

    private static final Pattern CODE = Pattern.compile("(?:(\\d{7})|(A\\d{7,8}))(?:[\\s\\-_:|/.(].*|\\p{IsHan}.*)?");

    private ClassificationText() {}

    /// The code that a text is or begins with, as `2020200` or `A02020200-投影仪`; empty when it is a name.
    public static Optional<Classification> find(String written) {
        String text =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher code = CODE.matcher(text);
        if (!code.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                code.group(1) != null
                        ? new Classification(EDITION_2010, code.group(1))
                        : new Classification(EDITION_2022, code.group(2)));
    }

    /// The code that a text is or begins with.
    ///
    /// @throws NotTaken when it does not begin with one
    public static Classification read(String written) throws NotTaken {
        return find(written).orElseThrow(() -> new NotTaken(FieldProblem.CLASSIFICATION_UNREADABLE));
    }
}
