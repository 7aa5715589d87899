package banzhang.command.organisation;

import banzhang.access.Refusal;
import banzhang.command.CommandRefused;
import banzhang.events.CustodyEvent;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.OrganisationEvent.TeachingAssigned;
import banzhang.events.value.AppointmentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// 在任情况 — who holds which office of one class, or of the school, to say beforehand whether an appointment would do.
///
/// Asks the very rules that decide when the appointment is made.
public final class Tenures {
    private final Map<AppointmentId, Tenure> known = new LinkedHashMap<>();

    /// Takes in an event of the class, or of the school; others say nothing here.
    public void take(CustodyEvent event) {
        switch (event) {
            case AppointmentMade made -> known.put(made.appointment(), Tenure.of(made));
            case TeachingAssigned assigned ->
                known.computeIfPresent(assigned.appointment(), (same, tenure) -> tenure.teaching(assigned.subject()));
            case AppointmentEnded ended ->
                known.computeIfPresent(ended.appointment(), (same, tenure) -> tenure.endedAt(ended.until()));
            default -> {
                // rooms, terms, equipment
            }
        }
    }

    /// Why the appointment would be refused; nothing when it would be made.
    public Optional<Refusal> refusalOf(MakeAppointment asked) {
        try {
            OrganisationRules.mayBeAppointed(asked, known.values());
            return Optional.empty();
        } catch (CommandRefused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /// Whether this person holds that very office then.
    public boolean holdsAlready(MakeAppointment asked) {
        return known.values().stream()
                .anyMatch(tenure -> tenure.span().overlaps(asked.span()) && tenure.repeats(asked));
    }

    /// As if it were made: what comes later in the same file is judged with it.
    public void plan(MakeAppointment asked) {
        Appointing.events(asked).forEach(this::take);
    }
}
