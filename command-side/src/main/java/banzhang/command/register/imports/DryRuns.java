package banzhang.command.register.imports;

import banzhang.access.PeopleDirectory;
import banzhang.command.register.card.KnownNames;
import banzhang.command.register.headings.RememberedMappings;
import banzhang.command.register.imports.mapping.ChosenReadings;
import banzhang.command.register.imports.mapping.CorrectionDryRun;
import banzhang.command.register.imports.mapping.DeviceDryRun;
import banzhang.command.register.imports.mapping.DryRun;
import banzhang.command.register.imports.mapping.KnownOrganisation;
import banzhang.command.register.imports.mapping.OrganisationDryRun;
import banzhang.command.register.imports.mapping.OrganisationReading;
import banzhang.command.register.imports.mapping.PlaceNotation;
import banzhang.command.register.imports.mapping.RememberedHeadings;
import banzhang.command.register.imports.reading.Table;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.Office;
import banzhang.events.value.SchoolId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    DryRun<?> run(UploadedFile file, Predicate<Office> mayFill, List<Table> tables) {
        ImportKind kind = file.kind();
        SchoolId school = file.school();
        ChosenReadings chosen = new ChosenReadings(file.readings());
        KnownOrganisation known = organisation.knownAt(school);
        PlaceNotation places = new PlaceNotation(known.rooms(), chosen);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
        KnownNames names = KnownNames.of(people.peopleOf(school).values());
        RememberedHeadings remembered = remembered(kind, school);
        return switch (kind) {
            case DEVICES ->
                DeviceDryRun.of(tables, code -> journal.isClaimed(school, code), remembered, names, places, today);
            case CORRECTIONS -> CorrectionDryRun.of(tables, journal.cardsOf(school), remembered, names, places, today);
            case ROOMS -> OrganisationDryRun.of(tables, remembered, OrganisationReading.rooms(known, chosen, today));
            case CLASSES ->
                OrganisationDryRun.of(tables, remembered, OrganisationReading.classes(known, chosen, today));
            case HEADTEACHERS ->
                OrganisationDryRun.of(
                        tables,
                        remembered,
                        OrganisationReading.headTeachers(known, organisation.staffOf(school), chosen, today));
            case APPOINTMENTS ->
                OrganisationDryRun.of(
                        tables,
                        remembered,
                        OrganisationReading.appointments(known, organisation.staffOf(school), mayFill, chosen, today));
        };
    }

    /// What the school has said of the headings of such files.
    RememberedHeadings remembered(ImportKind kind, SchoolId school) {
        RememberedMappings mappings = journal.mappingsOf(school);
        return headings -> mappings.find(kind.listing(), headings).map(DryRuns::fields);
    }

    private static Map<Integer, String> fields(HeadingMapped mapped) {
        return mapped.columns().stream().collect(Collectors.toMap(MappedColumn::column, MappedColumn::field));
    }
}
