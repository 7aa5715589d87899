package banzhang.command.register.imports.mapping;

import banzhang.events.value.SchoolYear;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 班级写法辨认 — which classes something written may mean, in this school and this year.
final class ClassNotation {
    private static final int LAST_GRADE = 12;
    /// Of those who entered in a year: 2025级3班, 25级(3)班.
    private static final Pattern COHORT =
            Pattern.compile("(?:20)?(?<year>\\d{2})级\\(?(?<number>\\d{1,2}|[一二三四五六七八九十]{1,3})\\)?班?");
    private static final Pattern NUMBER_ALONE = Pattern.compile("第?\\(?(?<number>\\d{1,2}|[一二三四五六七八九十]{1,3})\\)?班?");
    private final KnownOrganisation known;
    private final SchoolYear year;
    private final Map<Asked, Boolean> open = new HashMap<>();

    /// 问班 — a class of a year of entry.
    private record Asked(int entryYear, ClassText schoolClass) {}

    ClassNotation(KnownOrganisation known, SchoolYear year) {
        this.known = known;
        this.year = year;
    }

    /// By grammar alone: what can be read as several classes is, also what says the year of entry and not the
    /// stage.
    Set<ClassText> readings(String written) {
        Set<ClassText> readings = new LinkedHashSet<>(ClassText.readings(written));
        Matcher cohort = COHORT.matcher(Notation.plain(written));
        if (cohort.matches()) {
            int entered = 2000 + Integer.parseInt(cohort.group("year"));
            int number = GradeText.number(cohort.group("number"));
            for (int grade = 1; grade <= LAST_GRADE && number > 0; grade++) {
                if (year.entryYear(grade) == entered) {
                    readings.add(new ClassText(grade, number));
                }
            }
        }
        return readings;
    }

    /// Of those the school has, all it can mean, also by its number alone; when it has none of them, what can be
    /// read.
    ///
    /// @param entryYear as another column says, null when none does
    Set<ClassText> ofTheSchool(String written, @Nullable Integer entryYear) {
        Set<ClassText> readings = readings(written);
        Set<ClassText> meant = new LinkedHashSet<>(readings);
        meant.addAll(ClassText.splits(written));
        Matcher alone = NUMBER_ALONE.matcher(Notation.plain(written));
        if (alone.matches()) {
            int number = GradeText.number(alone.group("number"));
            for (int grade = 1; grade <= LAST_GRADE && number > 0; grade++) {
                meant.add(new ClassText(grade, number));
            }
        }
        Predicate<ClassText> isClosed = one -> !isOpen(one, entryYear);
        meant.removeIf(isClosed);
        return meant.isEmpty() ? readings : meant;
    }

    private boolean isOpen(ClassText one, @Nullable Integer entryYear) {
        int entered = entryYear == null ? year.entryYear(one.grade()) : entryYear;
        return open.computeIfAbsent(
                new Asked(entered, one), asked -> known.has(known.schoolClass(entered, one.grade(), one.number())));
    }

    static Candidate candidate(ClassText one) {
        return new Candidate(one.grade() + "-" + one.number(), one.inWords());
    }
}
