package banzhang.query.organisation;

import banzhang.events.value.SchoolYear;
import banzhang.events.value.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/// 学期起止 — a term with its days in this school, written in the three ways the field writes it.
///
/// @param notations the canonical one first
/// @param dated whether the school set the days; else they are the calendar's
public record TermDays(
        Term term, String name, List<String> notations, LocalDate firstDay, LocalDate lastDay, boolean dated) {
    static TermDays of(Term term, LocalDate firstDay, LocalDate lastDay) {
        return new TermDays(term, term.inWords(), term.notations(), firstDay, lastDay, true);
    }

    /// As long as a school says nothing: September to January, February to August.
    static TermDays byCalendar(Term term) {
        SchoolYear year = term.schoolYear();
        LocalDate february = LocalDate.of(year.first() + 1, Month.FEBRUARY, 1);
        LocalDate september = LocalDate.of(year.first(), Month.SEPTEMBER, 1);
        return term.half() == 1
                ? new TermDays(term, term.inWords(), term.notations(), september, february.minusDays(1), false)
                : new TermDays(
                        term,
                        term.inWords(),
                        term.notations(),
                        february,
                        september.plusYears(1).minusDays(1),
                        false);
    }

    /// Of what was said about each term the last, in the order of terms.
    static List<TermDays> latest(Stream<Document> told) {
        Map<Term, TermDays> known = new LinkedHashMap<>();
        told.sorted(Comparator.comparingLong(document -> document.getLong("position")))
                .map(TermDays::of)
                .forEach(days -> known.put(days.term(), days));
        return known.values().stream()
                .sorted(Comparator.comparing(days -> days.term().value()))
                .toList();
    }

    /// The term a day is in, by the school's days where it has set them; in holidays, that of the calendar.
    static TermDays around(LocalDate day, List<TermDays> dated) {
        return dated.stream()
                .filter(days -> !day.isBefore(days.firstDay()) && !day.isAfter(days.lastDay()))
                .findFirst()
                .orElseGet(() -> dated.stream()
                        .filter(days -> days.term().equals(Term.on(day)))
                        .findFirst()
                        .orElseGet(() -> byCalendar(Term.on(day))));
    }

    private static TermDays of(Document document) {
        return of(
                new Term(document.getString("term")),
                LocalDate.parse(document.getString("firstDay")),
                LocalDate.parse(document.getString("lastDay")));
    }
}
