package banzhang.command.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 任职 — appoint a person to an office from a day on; until a day where stated.
///
/// @param schoolClass for 班主任 and 任课教师, else null
/// @param subject for 任课教师, else null
/// @param until the first day the office is no longer held, null for open-ended
public record MakeAppointment(
        AppointmentId appointment,
        SchoolId school,
        PersonId person,
        Office office,
        @Nullable ClassId schoolClass,
        @Nullable Subject subject,
        LocalDate from,
        @Nullable LocalDate until,
        Instant at) {
    /// Open-ended, and not of a 任课教师.
    public MakeAppointment(
            AppointmentId appointment,
            SchoolId school,
            PersonId person,
            Office office,
            @Nullable ClassId schoolClass,
            LocalDate from,
            Instant at) {
        this(appointment, school, person, office, schoolClass, null, from, null, at);
    }

    DaySpan span() {
        return new DaySpan(from, until);
    }
}
