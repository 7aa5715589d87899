package banzhang.command.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 任期 — one appointment as an aggregate remembers it: from a day on, until the first day it is no longer held.
record Tenure(
        AppointmentId appointment,
        PersonId person,
        Office office,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// Whether it overlaps an open-ended tenure beginning at `day`.
    boolean reachesPast(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    Tenure endedAt(LocalDate day) {
        return new Tenure(appointment, person, office, from, day);
    }
}
