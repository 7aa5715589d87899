package banzhang.command.organisation;

import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 任期 — one appointment as an aggregate remembers it: from a day on, until the first day it is no longer held.
record Tenure(
        AppointmentId appointment,
        PersonId person,
        Office office,
        @Nullable Subject subject,
        DaySpan span) {
    static Tenure of(AppointmentMade made) {
        return new Tenure(made.appointment(), made.person(), made.office(), null, new DaySpan(made.from(), null));
    }

    boolean isOf(Office asked) {
        return office == asked;
    }

    /// Whether it is the same office for the same person, and of a 任课教师 the same subject.
    boolean repeats(MakeAppointment asked) {
        return person.equals(asked.person()) && office == asked.office() && subject == asked.subject();
    }

    Tenure teaching(Subject assigned) {
        return new Tenure(appointment, person, office, assigned, span);
    }

    Tenure endedAt(LocalDate day) {
        return new Tenure(appointment, person, office, subject, new DaySpan(span.from(), day));
    }
}
