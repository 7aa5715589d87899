package banzhang.query.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 任职 — one appointment; `until` is the first day it is no longer held.
public record Appointment(
        AppointmentId id,
        PersonId person,
        String personName,
        Office office,
        @Nullable ClassId schoolClass,
        @Nullable String className,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
