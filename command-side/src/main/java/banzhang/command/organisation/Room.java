package banzhang.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.OrganisationEvent.RoomAssigned;
import banzhang.events.OrganisationEvent.RoomEntrusted;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.CampusId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 教室 — one room of a school, known by its number.
public class Room {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable SchoolId school;
    private @Nullable CampusId campus;
    private @Nullable PersonId keeper;

    /// For the journal: an empty room, to be told what happened.
    protected Room() {}

    void open(OpenRoom asked) {
        OrganisationRules.mayOpen(asked);
        CommandRefused.when(id != null, OrganisationRefusal.ROOM_NUMBER_TAKEN);
        apply(new RoomOpened(
                asked.room(),
                asked.school(),
                Numbering.canonical(asked.number()),
                asked.building(),
                asked.floor(),
                asked.at()));
        if (asked.campus() != null) {
            apply(new RoomAssigned(asked.room(), asked.school(), asked.campus(), asked.at()));
        }
    }

    /// Assigned to the same campus again, it records nothing.
    void assign(AssignCampus asked, RoomId self) {
        CommandRefused.when(!isOf(asked.school()), OrganisationRefusal.ROOM_UNKNOWN);
        if (!asked.campus().equals(campus)) {
            apply(new RoomAssigned(self, asked.school(), asked.campus(), asked.at()));
        }
    }

    /// Entrusted to the same person again, it records nothing.
    void entrust(EntrustRoom asked) {
        CommandRefused.when(!isOf(asked.school()), OrganisationRefusal.ROOM_UNKNOWN);
        if (!asked.keeper().equals(keeper)) {
            apply(new RoomEntrusted(asked.room(), asked.school(), asked.keeper(), asked.at()));
        }
    }

    /// 责任人: who answers for what is handed to it; none when nobody was named.
    public @Nullable PersonId keeper() {
        return keeper;
    }

    /// Whether it is, for all that is known, on that campus.
    boolean mayBeOn(CampusId asked) {
        return campus == null || campus.equals(asked);
    }

    /// Whether it is a room of this school.
    public boolean isOf(SchoolId asking) {
        return asking.equals(school);
    }

    @EventSourcingHandler
    void on(RoomOpened event) {
        id = event.room().value();
        school = event.school();
    }

    @EventSourcingHandler
    void on(RoomEntrusted event) {
        keeper = event.keeper();
    }

    @EventSourcingHandler
    void on(RoomAssigned event) {
        campus = event.campus();
    }
}
