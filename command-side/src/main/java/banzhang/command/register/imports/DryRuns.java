package banzhang.command.register.imports;

import banzhang.access.PeopleDirectory;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.imports.mapping.DeviceDryRun;
import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.mapping.OrganisationDryRun;
import banzhang.command.register.imports.mapping.OrganisationReading;
import banzhang.command.register.imports.reading.Table;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/// 试导入办理 — runs the check that fits what a file lists.
public class DryRuns {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ImportJournal journal;
    private final PeopleDirectory people;
    private final OrganisationEntry organisation;
    private final Clock clock;

    public DryRuns(ImportJournal journal, PeopleDirectory people, OrganisationEntry organisation, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// @param mayFill the offices that whoever sent the file may fill
    DryRun<?> run(ImportKind kind, SchoolId school, Predicate<Office> mayFill, List<Table> tables) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        KnownNames names = KnownNames.of(people.peopleOf(school).values());
        return switch (kind) {
            case DEVICES -> DeviceDryRun.of(tables, code -> journal.isClaimed(school, code), names, today);
            case ROOMS -> OrganisationDryRun.of(tables, OrganisationReading.rooms(organisation.knownAt(school), today));
            case CLASSES ->
                OrganisationDryRun.of(tables, OrganisationReading.classes(organisation.knownAt(school), today));
            case HEADTEACHERS ->
                OrganisationDryRun.of(
                        tables,
                        OrganisationReading.headTeachers(
                                organisation.knownAt(school), organisation.staffOf(school), today));
            case APPOINTMENTS ->
                OrganisationDryRun.of(
                        tables,
                        OrganisationReading.appointments(
                                organisation.knownAt(school), organisation.staffOf(school), mayFill, today));
        };
    }
}
