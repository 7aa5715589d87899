package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.StagedOrganisation.StagedHeadTeacher;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// 班主任读法 — a row as a person to be appointed to a class.
final class HeadTeacherReading extends OrganisationReading {
    private final Staff staff;

    HeadTeacherReading(KnownOrganisation known, Staff staff, ChosenReadings chosen, LocalDate today) {
        super(
                "班主任",
                Set.of(OrganisationColumn.HEAD_TEACHER),
                Set.of(OrganisationColumn.HEAD_TEACHER),
                known,
                chosen,
                today);
        this.staff = staff;
    }

    @Override
    Optional<Reading> read(OrganisationRow row) {
        LocalDate written = row.day(OrganisationColumn.FROM, FileNote.FROM_UNREADABLE);
        LocalDate from = written == null ? today : written;
        Optional<PersonId> person = row.person(OrganisationColumn.HEAD_TEACHER, staff);
        return knownClass(row).map(named -> {
            ClassId headed = known.schoolClass(entryYear(row, named.grade()), named.grade(), named.number());
            StagedOrganisation staged = null;
            if (!known.has(headed)) {
                row.note(FileNote.CLASS_UNKNOWN, OrganisationColumn.CLASS_CODE, "");
            } else if (person.isPresent() && !holdsAlready(row, headed, person.get())) {
                staged = StagedOrganisation.of(row.number(), new StagedHeadTeacher(headed, person.get(), from));
            }
            return new Reading(headed.value(), OrganisationColumn.CLASS_CODE, staged);
        });
    }

    private boolean holdsAlready(OrganisationRow row, ClassId headed, PersonId person) {
        Optional<PersonId> now = known.headTeacherOf(headed);
        now.ifPresent(holder -> row.note(
                holder.equals(person) ? FileNote.ALREADY_HEAD_TEACHER : FileNote.CLASS_HAS_HEAD_TEACHER,
                OrganisationColumn.HEAD_TEACHER,
                ""));
        return now.isPresent();
    }
}
