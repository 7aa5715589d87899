package banzhang.command.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 卸任 — end an appointment; `until` is the first day the office is no longer held.
///
/// @param schoolClass the class of a 班主任's or 任课教师's appointment, else null
public record EndAppointment(
        AppointmentId appointment,
        SchoolId school,
        @Nullable ClassId schoolClass,
        LocalDate until,
        Instant at) {}
