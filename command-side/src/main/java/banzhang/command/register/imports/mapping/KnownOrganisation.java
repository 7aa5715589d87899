package banzhang.command.register.imports.mapping;

import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.Tenures;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedAppointment;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 已有组织 — what the journal says of rooms, classes and 班主任 now.
public interface KnownOrganisation {
    RoomId room(String number);

    ClassId schoolClass(int entryYear, int grade, int number);

    CampusId campus(String name);

    /// The rooms the school has opened, as far as they have been heard of.
    Collection<KnownRoom> rooms();

    boolean has(CampusId campus);

    boolean has(RoomId room);

    boolean has(ClassId schoolClass);

    Optional<PersonId> headTeacherOf(ClassId schoolClass);

    /// Who holds the offices of a class; of the school when it is null.
    Tenures tenuresOf(@Nullable ClassId schoolClass);

    /// The command a row becomes.
    MakeAppointment appointment(int row, StagedAppointment staged);
}
