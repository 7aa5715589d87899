package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 代理任命 — let somebody stand in for another in one office of theirs, for a number of days.
///
/// @param schoolClass where the appointment is recorded, when it is a 班主任's or 任课教师's
/// @param until the first day it no longer holds
public record AppointDeputy(
        DeputyId deputyship,
        AppointmentId appointment,
        @Nullable ClassId schoolClass,
        PersonId deputy,
        LocalDate from,
        LocalDate until,
        String reason,
        Caller by,
        Instant at) {
    DaySpan span() {
        return new DaySpan(from, until);
    }
}
