package banzhang.command.organisation;

import banzhang.events.OrganisationEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import java.util.ArrayList;
import java.util.List;

/// 任命 — what is recorded when an appointment is made: the office taken, its subject, and its last day when that is
/// known already. All in one append.
final class Appointing {
    private Appointing() {}

    static List<OrganisationEvent> events(MakeAppointment asked) {
        List<OrganisationEvent> told = new ArrayList<>();
        told.add(new AppointmentMade(
                asked.appointment(),
                asked.school(),
                asked.person(),
                asked.office(),
                asked.schoolClass(),
                asked.from(),
                asked.at()));
        if (asked.subject() != null && asked.schoolClass() != null) {
            told.add(new TeachingAssigned(
                    asked.appointment(),
                    asked.school(),
                    asked.person(),
                    asked.schoolClass(),
                    asked.subject(),
                    asked.at()));
        }
        if (asked.until() != null) {
            told.add(new AppointmentEnded(
                    asked.appointment(),
                    asked.school(),
                    asked.person(),
                    asked.office(),
                    asked.schoolClass(),
                    asked.until(),
                    asked.at()));
        }
        return told;
    }
}
