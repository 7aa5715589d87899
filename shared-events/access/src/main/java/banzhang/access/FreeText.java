package banzhang.access;

import banzhang.access.account.AccountRefusal;
import banzhang.events.value.SchoolId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 自由文字 — notes and reasons go into the journal for ever, so they must not name a person.
public final class FreeText {
    private final PeopleDirectory people;

    public FreeText(PeopleDirectory people) {
        this.people = people;
    }

    /// Lets texts pass that hold no known name of the school, spaces and spelling variants aside.
    ///
    /// @throws Refused NAMES_A_PERSON
    public void requireNameless(SchoolId school, @Nullable String... texts) {
        List<String> canonical = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(FreeText::canonical)
                .filter(text -> !text.isEmpty())
                .toList();
        if (canonical.isEmpty()) {
            return;
        }
        boolean named = people.peopleOf(school).values().stream()
                .map(FreeText::canonical)
                .filter(name -> name.codePointCount(0, name.length()) >= 2)
                .anyMatch(name -> canonical.stream().anyMatch(text -> text.contains(name)));
        if (named) {
            throw new Refused(AccountRefusal.NAMES_A_PERSON);
        }
    }

    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}·•・]", "")
                .toLowerCase(Locale.ROOT);
    }
}
