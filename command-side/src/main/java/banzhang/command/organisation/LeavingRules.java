package banzhang.command.organisation;

import static banzhang.command.CommandRefused.when;

import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 离校规则 — from which day on somebody may be said to have left, and which offices end with that day. Pure.
final class LeavingRules {
    private LeavingRules() {}

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, DaySpan.SCHOOL_ZONE);
    }

    /// Told again while the person is still there, the day may come earlier; never later.
    ///
    /// @param known the day told before, null when none was
    static void mayLeave(LeaveSchool asked, @Nullable LocalDate known) {
        LocalDate today = dayOf(asked.at());
        boolean far = asked.from().isBefore(today.minusYears(1)) || asked.from().isAfter(today.plusYears(1));
        when(far, OrganisationRefusal.LEAVING_DAY_TOO_FAR);
        boolean over = known != null && (!known.isAfter(today) || !asked.from().isBefore(known));
        when(over, OrganisationRefusal.PERSON_HAS_LEFT);
    }

    /// What of the person's offices ends: those that run beyond the day; one that was to begin later never does.
    static List<AppointmentEnded> endings(
            LeaveSchool asked, Collection<Tenure> tenures, @Nullable ClassId schoolClass) {
        return tenures.stream()
                .filter(tenure -> tenure.person().equals(asked.person()))
                .filter(tenure ->
                        tenure.span().endsAfter(asked.from()) && tenure.span().endsAfter(dayOf(asked.at())))
                .map(tenure -> new AppointmentEnded(
                        tenure.appointment(),
                        asked.school(),
                        tenure.person(),
                        tenure.office(),
                        schoolClass,
                        later(asked.from(), tenure.span().from()),
                        asked.at()))
                .toList();
    }

    static boolean holdsAnything(PersonId person, Collection<Tenure> tenures, LocalDate today) {
        return tenures.stream()
                .anyMatch(tenure ->
                        tenure.person().equals(person) && tenure.span().endsAfter(today));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
