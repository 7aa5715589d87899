package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.StagedOrganisation.StagedClass;
import banzhang.events.value.ClassId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// 班级读法 — a row as a class to be opened.
final class ClassReading extends OrganisationReading {
    ClassReading(KnownOrganisation known, ChosenReadings chosen, LocalDate today) {
        super("班级", Set.of(), Set.of(OrganisationColumn.CLASS_CODE, OrganisationColumn.NUMBER), known, chosen, today);
    }

    @Override
    Optional<Reading> read(OrganisationRow row) {
        return newClass(row).map(written -> {
            int entryYear = entryYear(row, written.grade());
            ClassId opened = known.schoolClass(entryYear, written.grade(), written.number());
            if (known.has(opened)) {
                row.note(FileNote.CLASS_EXISTS, OrganisationColumn.CLASS_CODE, "");
                return new Reading(opened.value(), OrganisationColumn.CLASS_CODE, null);
            }
            StagedClass staged = new StagedClass(
                    written.grade(), written.number(), entryYear, knownRoom(row).orElse(null));
            return new Reading(
                    opened.value(), OrganisationColumn.CLASS_CODE, StagedOrganisation.of(row.number(), staged));
        });
    }
}
