package banzhang.command.register.imports;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.command.organisation.EnterOrganisation;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.Numbering;
import banzhang.command.organisation.OpenClass;
import banzhang.command.organisation.OpenRoom;
import banzhang.command.register.imports.mapping.KnownOrganisation;
import banzhang.command.register.imports.mapping.KnownRoom;
import banzhang.command.register.imports.mapping.Staff;
import banzhang.command.register.imports.mapping.StagedOrganisation;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedAppointment;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedClass;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedHeadTeacher;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedRoom;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// 组织登记 — what an import of rooms, classes and appointments asks of the journal and of the staff list, and the command
/// it
/// becomes.
public class OrganisationEntry {
    private final ImportJournal journal;
    private final Function<SchoolId, Collection<KnownRoom>> rooms;
    private final PeopleDirectory people;
    private final Function<PersonId, Optional<String>> loginOf;

    public OrganisationEntry(
            ImportJournal journal,
            Function<SchoolId, Collection<KnownRoom>> rooms,
            PeopleDirectory people,
            Function<PersonId, Optional<String>> loginOf) {
        this.journal = journal;
        this.rooms = rooms;
        this.people = people;
        this.loginOf = loginOf;
    }

    /// By name or login; a name may be several people's, a login is one's.
    Staff staffOf(SchoolId school) {
        Map<String, Set<PersonId>> known = new HashMap<>();
        people.peopleOf(school).forEach((person, name) -> {
            put(known, name, person);
            loginOf.apply(person).ifPresent(login -> put(known, login, person));
        });
        return called -> known.getOrDefault(folded(called), Set.of());
    }

    KnownOrganisation knownAt(SchoolId school) {
        return new KnownInJournal(journal, school, journal.campusesOf(school), rooms.apply(school));
    }

    /// One command for the whole file.
    EnterOrganisation command(UploadedFile file, List<StagedOrganisation> staged, Instant at) {
        List<OpenRoom> rooms = new ArrayList<>();
        List<OpenClass> classes = new ArrayList<>();
        List<MakeAppointment> appointments = new ArrayList<>();
        for (StagedOrganisation row : staged) {
            StagedRoom room = row.room();
            StagedClass opened = row.opened();
            StagedHeadTeacher headTeacher = row.headTeacher();
            StagedAppointment appointment = row.appointment();
            if (room != null) {
                rooms.add(new OpenRoom(file.school(), room.number(), room.building(), room.floor(), room.campus(), at));
            } else if (opened != null) {
                classes.add(new OpenClass(
                        file.school(), opened.grade(), opened.number(), opened.entryYear(), opened.room(), at));
            } else if (headTeacher != null) {
                appointments.add(new MakeAppointment(
                        new AppointmentId("a-%s-%04d".formatted(file.id(), row.row())),
                        file.school(),
                        headTeacher.person(),
                        Office.HEAD_TEACHER,
                        headTeacher.schoolClass(),
                        headTeacher.from(),
                        at));
            } else if (appointment != null) {
                appointments.add(appointment(file.school(), file.id().value(), row.row(), appointment, at));
            }
        }
        return new EnterOrganisation(file.school(), rooms, classes, appointments);
    }

    /// Somebody else may confirm a file than who sent it.
    ///
    /// @throws Refused NOT_ALLOWED when an office in it is not this person's to fill
    static void requireMayFill(Caller caller, List<StagedOrganisation> staged) {
        boolean may = staged.stream()
                .map(StagedOrganisation::appointment)
                .allMatch(one -> one == null || mayFill(caller, one.office()));
        if (!may) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
    }

    /// 总务处 may fill the offices of a class, every other is the administrator's to fill.
    static boolean mayFill(Caller caller, Office office) {
        return office.ofAClass() || caller.holds(Office.ADMINISTRATOR);
    }

    static MakeAppointment appointment(SchoolId school, String file, int row, StagedAppointment staged, Instant at) {
        return new MakeAppointment(
                new AppointmentId("a-%s-%04d".formatted(file, row)),
                school,
                staged.person(),
                staged.office(),
                staged.schoolClass(),
                staged.subject(),
                staged.from(),
                staged.until(),
                at);
    }

    private static void put(Map<String, Set<PersonId>> known, String called, PersonId person) {
        known.computeIfAbsent(
                        folded(called),
                        key -> new TreeSet<>((one, other) -> one.value().compareTo(other.value())))
                .add(person);
    }

    private static String folded(String called) {
        return Numbering.canonical(called).toLowerCase(Locale.ROOT);
    }
}
