package banzhang.query.handover;

import banzhang.events.value.Term;
import banzhang.query.organisation.TermDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 假期应办 — whether on a day what is movable should be in the holiday store, or back with the classes (R50). Only by
/// the days a school has set: of the calendar's nobody knows when its holidays begin.
///
/// @param storage since when it should be stored; none in term
/// @param takingBack since when it should be back; none in holidays
record DueSeason(@Nullable LocalDate storage, @Nullable LocalDate takingBack) {
    /// A sheet drawn up in the last days of term is for these holidays.
    static final int STORED_EARLY_DAYS = 14;

    static DueSeason on(LocalDate today, List<TermDays> dated) {
        TermDays running = dated.stream()
                .filter(term -> !today.isBefore(term.firstDay()) && !today.isAfter(term.lastDay()))
                .findFirst()
                .orElse(null);
        LocalDate takingBack = running == null ? null : running.firstDay();
        LocalDate storage = dated.stream()
                .filter(term -> !today.isBefore(term.lastDay()))
                .reduce((earlier, later) -> later)
                .filter(term -> running == null || running.equals(term))
                .filter(term -> isFollowed(term, dated) || Term.on(today).equals(term.term()))
                .map(TermDays::lastDay)
                .orElse(null);
        return new DueSeason(storage, takingBack);
    }

    /// Otherwise the holidays are over when the calendar's next term begins.
    private static boolean isFollowed(TermDays term, List<TermDays> dated) {
        return dated.stream().anyMatch(other -> other.firstDay().isAfter(term.lastDay()));
    }

    Optional<LocalDate> storageSince() {
        return Optional.ofNullable(storage);
    }

    Optional<LocalDate> takingBackSince() {
        return Optional.ofNullable(takingBack);
    }
}
