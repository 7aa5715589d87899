package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.SchoolYear;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// 升级规则 — when a school, and each of its classes, goes into a new school year. Pure; each refuses with its own code.
final class YearRules {
    private static final int HIGHEST_GRADE = 12;

    private YearRules() {}

    /// @param changed the school year the school went into last, 0 before any
    static void mayChange(ChangeYear asked, int changed) {
        LocalDate today = LocalDate.ofInstant(asked.at(), DaySpan.SCHOOL_ZONE);
        when(asked.schoolYear() != SchoolYear.preparedOn(today).first(), YearRefusal.YEAR_NOT_THIS);
        when(asked.schoolYear() <= changed, YearRefusal.YEAR_CHANGED_ALREADY);
        Set<ClassId> named = new HashSet<>();
        boolean twice = Stream.concat(
                        asked.promoted().stream().map(ChangeYear.Promotion::schoolClass), asked.graduated().stream())
                .anyMatch(one -> !named.add(one));
        when(twice, YearRefusal.CLASS_NAMED_TWICE);
        when(named.isEmpty() && asked.opened().isEmpty(), YearRefusal.YEAR_CHANGES_NOTHING);
    }

    /// @param grade the class's grade, as the journal has it now
    /// @param since the school year it is in that grade since
    static void mayPromote(ChangeYear asked, ChangeYear.Promotion reviewed, int grade, int since) {
        when(since >= asked.schoolYear(), YearRefusal.CLASS_CHANGED_ALREADY);
        when(grade != reviewed.from(), YearRefusal.CLASS_NOT_AS_REVIEWED);
        when(grade >= HIGHEST_GRADE, YearRefusal.NO_HIGHER_GRADE);
    }

    static void mayGraduate(ChangeYear asked, int since) {
        when(since >= asked.schoolYear(), YearRefusal.CLASS_CHANGED_ALREADY);
    }
}
