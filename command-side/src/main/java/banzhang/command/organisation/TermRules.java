package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.events.value.Term;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/// 学期规则 — which days may be a term's. Pure; each rule refuses with its own code.
final class TermRules {
    private TermRules() {}

    /// 起止 — the days of one term.
    record Days(LocalDate first, LocalDate last) {
        boolean isBefore(Days other) {
            return last.isBefore(other.first);
        }
    }

    /// A term lies in its school year, which a school prepares from August on; the first half is over before the
    /// second begins, and the terms of other years do not reach into it.
    static void mayDate(DateTerm asked, Map<Term, Days> known) {
        int year = asked.term().schoolYear().first();
        when(!asked.firstDay().isBefore(asked.lastDay()), TermRefusal.TERM_ENDS_BEFORE_IT_BEGAN);
        when(
                asked.firstDay().isBefore(LocalDate.of(year, Month.AUGUST, 1))
                        || asked.lastDay().isAfter(LocalDate.of(year + 1, Month.AUGUST, 31)),
                TermRefusal.TERM_OUTSIDE_ITS_YEAR);
        Days days = new Days(asked.firstDay(), asked.lastDay());
        boolean collides = known.entrySet().stream()
                .filter(other -> !other.getKey().equals(asked.term()))
                .anyMatch(other -> !isInOrder(asked.term(), days, other.getKey(), other.getValue()));
        when(collides, TermRefusal.TERMS_OUT_OF_ORDER);
    }

    private static boolean isInOrder(Term asked, Days days, Term other, Days otherDays) {
        // the canonical form sorts as time does
        boolean earlier = asked.value().compareTo(other.value()) < 0;
        return earlier ? days.isBefore(otherDays) : otherDays.isBefore(days);
    }
}
