package banzhang.access;

import banzhang.access.account.AccountRefusal;
import banzhang.events.value.SchoolId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// 自由文字 — notes and reasons go into the journal for ever: a text that names somebody is warned of before it is stored
/// (R110), and kept only when whoever writes it has looked again. One that may name a pupil is never kept.
public final class FreeText {
    /// Says `yes` when the writer has seen the warning.
    public static final String CONFIRMED = "Names-Confirmed";

    private static final Pattern PUPIL = Pattern.compile(
            "学生|同学|该生|男生|女生|孩子|小孩|小朋友|家长|监护人|班长|课代表|委员|值日生|班干部" + "|少先队|队员|未成年|pupil|student|child|parent|guardian");
    private final PeopleDirectory people;
    private final Consumer<Caller> confirmed;

    /// @param confirmed hears of each person who kept a name after the warning
    public FreeText(PeopleDirectory people, Consumer<Caller> confirmed) {
        this.people = people;
        this.confirmed = confirmed;
    }

    /// Lets texts pass that hold no known name of the school, spaces and spelling variants aside; and such as hold
    /// one
    /// that was confirmed, when nothing else in them speaks of a pupil. A pupil may have a teacher's name.
    ///
    /// @throws Refused TEXT_MAY_NAME_A_PUPIL or TEXT_NAMES_SOMEBODY
    public void requireNameless(SchoolId school, @Nullable String... texts) {
        List<String> canonical = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(FreeText::canonical)
                .filter(text -> !text.isEmpty())
                .toList();
        if (canonical.isEmpty() || !namesSomebody(school, canonical)) {
            return;
        }
        if (canonical.stream().anyMatch(text -> PUPIL.matcher(text).find())) {
            throw new Refused(AccountRefusal.TEXT_MAY_NAME_A_PUPIL);
        }
        requireConfirmed(true);
    }

    /// Lets pass what was found before to name somebody, as a file that was checked, when that was confirmed.
    ///
    /// @param naming whether it does
    /// @throws Refused TEXT_NAMES_SOMEBODY
    public void requireConfirmed(boolean naming) {
        if (naming && !isConfirmed()) {
            throw new Refused(AccountRefusal.TEXT_NAMES_SOMEBODY);
        }
        if (naming) {
            recordConfirmed();
        }
    }

    /// Whether a text speaks of a pupil: then a name in it may be a pupil's.
    public static boolean speaksOfAPupil(String text) {
        return PUPIL.matcher(canonical(text)).find();
    }

    private boolean namesSomebody(SchoolId school, List<String> texts) {
        return people.peopleOf(school).values().stream()
                .map(FreeText::canonical)
                .filter(name -> name.codePointCount(0, name.length()) >= 2)
                .anyMatch(name -> texts.stream().anyMatch(text -> text.contains(name)));
    }

    private static boolean isConfirmed() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && "yes".equals(asked.getRequest().getHeader(CONFIRMED));
    }

    private void recordConfirmed() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            confirmed.accept(caller);
        }
    }

    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}·•・]", "")
                .toLowerCase(Locale.ROOT);
    }
}
