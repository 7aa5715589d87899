package banzhang.command.organisation;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 任职 — appoint a person to an office from a day on; for 班主任 the class is named.
public record MakeAppointment(
        AppointmentId appointment,
        SchoolId school,
        PersonId person,
        Office office,
        @Nullable ClassId schoolClass,
        LocalDate from,
        Instant at) {}
