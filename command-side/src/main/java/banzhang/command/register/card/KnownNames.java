package banzhang.command.register.card;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// 已知姓名 — the names of a school's people, which do not belong into what goes into the journal for ever.
public final class KnownNames {
    public static final KnownNames NONE = new KnownNames(Set.of());

    /// Where people write about people. A maker or a brand may well be called like somebody.
    private static final Set<CardField> CHECKED =
            Set.of(CardField.NAME, CardField.PLACE, CardField.DEPARTMENT, CardField.ACCESSORIES, CardField.REMARKS);

    private final Set<String> names;

    private KnownNames(Set<String> names) {
        this.names = names;
    }

    public static KnownNames of(Collection<String> written) {
        return new KnownNames(written.stream()
                .map(KnownNames::canonical)
                .filter(name -> name.codePointCount(0, name.length()) >= 2)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether people write about people in this field.
    static boolean areAskedIn(CardField field) {
        return CHECKED.contains(field);
    }

    /// Whether a field names somebody, spaces and spelling variants aside.
    public boolean areIn(CardField field, String text) {
        if (!CHECKED.contains(field) || names.isEmpty()) {
            return false;
        }
        String folded = canonical(text);
        return names.stream().anyMatch(folded::contains);
    }

    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}·•・]", "")
                .toLowerCase(Locale.ROOT);
    }
}
