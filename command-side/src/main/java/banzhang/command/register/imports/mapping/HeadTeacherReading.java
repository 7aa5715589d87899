package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.DateText;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedHeadTeacher;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// 班主任读法 — a row as a person to be appointed to a class.
final class HeadTeacherReading extends OrganisationReading {
    private final Staff staff;

    HeadTeacherReading(KnownOrganisation known, Staff staff, LocalDate today) {
        super("班主任", Set.of(OrganisationColumn.HEAD_TEACHER), Set.of(OrganisationColumn.HEAD_TEACHER), known, today);
        this.staff = staff;
    }

    @Override
    Optional<Reading> read(OrganisationRow row) {
        LocalDate from = from(row);
        Optional<PersonId> person = person(row);
        return row.schoolClass().map(written -> {
            ClassId headed = known.schoolClass(entryYear(row, written.grade()), written.number());
            StagedOrganisation staged = null;
            if (!known.has(headed)) {
                row.note(FileNote.CLASS_UNKNOWN, OrganisationColumn.CLASS_CODE, "");
            } else if (person.isPresent() && !holdsAlready(row, headed, person.get())) {
                staged = new StagedOrganisation(
                        row.number(), null, null, new StagedHeadTeacher(headed, person.get(), from));
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

    private Optional<PersonId> person(OrganisationRow row) {
        Set<PersonId> meant = staff.called(row.text(OrganisationColumn.HEAD_TEACHER));
        if (meant.size() == 1) {
            return Optional.of(meant.iterator().next());
        }
        row.note(
                meant.isEmpty() ? FileNote.PERSON_UNKNOWN : FileNote.PERSON_AMBIGUOUS,
                OrganisationColumn.HEAD_TEACHER,
                "");
        return Optional.empty();
    }

    private LocalDate from(OrganisationRow row) {
        String written = row.text(OrganisationColumn.FROM);
        try {
            return written.isEmpty() ? today : DateText.read(written, DateText.Order.YEAR_FIRST);
        } catch (NotTaken refused) {
            row.note(FileNote.FROM_UNREADABLE, OrganisationColumn.FROM, "");
            return today;
        }
    }
}
