package banzhang.command.register.imports;

import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.Numbering;
import banzhang.command.organisation.Tenures;
import banzhang.command.register.imports.mapping.KnownOrganisation;
import banzhang.command.register.imports.mapping.KnownRoom;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedAppointment;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 账簿所知 — what the journal says of a school's organisation now. Ids follow from numbers, so it is asked by id; rooms
/// are listed beside it.
record KnownInJournal(ImportJournal journal, SchoolId school, Set<CampusId> campuses, Collection<KnownRoom> rooms)
        implements KnownOrganisation {
    @Override
    public RoomId room(String number) {
        return Numbering.room(school, number);
    }

    @Override
    public ClassId schoolClass(int entryYear, int grade, int number) {
        return Numbering.schoolClass(school, grade, entryYear, number);
    }

    @Override
    public CampusId campus(String name) {
        return Numbering.campus(school, name);
    }

    @Override
    public boolean has(CampusId campus) {
        return campuses.contains(campus);
    }

    @Override
    public boolean has(RoomId room) {
        return journal.has(room.value());
    }

    @Override
    public boolean has(ClassId schoolClass) {
        return journal.has(schoolClass.value());
    }

    @Override
    public Optional<PersonId> headTeacherOf(ClassId schoolClass) {
        return journal.headTeacherOf(schoolClass);
    }

    @Override
    public Tenures tenuresOf(@Nullable ClassId schoolClass) {
        return journal.tenuresOf(schoolClass == null ? school.value() : schoolClass.value());
    }

    @Override
    public MakeAppointment appointment(int row, StagedAppointment staged) {
        return OrganisationEntry.appointment(school, "planned", row, staged, Instant.EPOCH);
    }
}
