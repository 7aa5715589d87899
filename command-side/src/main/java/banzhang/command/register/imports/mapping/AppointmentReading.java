package banzhang.command.register.imports.mapping;

import banzhang.access.Refusal;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.organisation.OrganisationRefusal;
import banzhang.command.organisation.Tenures;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedAppointment;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 任职读法 — a row as a person to be appointed to an office, of the school or of a class.
///
/// Each row is judged with those before it, by the rules that judge it when it is entered.
final class AppointmentReading extends OrganisationReading {
    private static final String OF_THE_SCHOOL = "";
    private final Staff staff;
    private final Predicate<Office> mayFill;
    private final Map<String, Tenures> tenures = new HashMap<>();

    AppointmentReading(
            KnownOrganisation known, Staff staff, Predicate<Office> mayFill, ChosenReadings chosen, LocalDate today) {
        super("任职", Set.of(OrganisationColumn.OFFICE), Set.of(OrganisationColumn.OFFICE), known, chosen, today);
        this.staff = staff;
        this.mayFill = mayFill;
    }

    @Override
    Optional<Reading> read(OrganisationRow row) {
        Optional<Office> office = office(row);
        Optional<PersonId> person = person(row);
        LocalDate from = Optional.ofNullable(row.day(OrganisationColumn.FROM, FileNote.FROM_UNREADABLE))
                .orElse(today);
        LocalDate until = row.day(OrganisationColumn.UNTIL, FileNote.UNTIL_UNREADABLE);
        if (office.isEmpty()) {
            return Optional.empty();
        }
        ClassId ofClass = schoolClass(row, office.get());
        Subject subject = subject(row, office.get());
        if (person.isEmpty() || !row.isSound()) {
            return Optional.empty();
        }
        StagedAppointment staged = new StagedAppointment(person.get(), office.get(), ofClass, subject, from, until);
        return Optional.of(new Reading(
                Integer.toString(row.number()),
                OrganisationColumn.OFFICE,
                wouldBeMade(row, staged) ? StagedOrganisation.of(row.number(), staged) : null));
    }

    private Optional<Office> office(OrganisationRow row) {
        Optional<Office> office = OfficeText.office(row.text(OrganisationColumn.OFFICE));
        if (office.isEmpty()) {
            row.note(FileNote.OFFICE_UNKNOWN, OrganisationColumn.OFFICE, "");
        } else if (!mayFill.test(office.get())) {
            row.note(
                    FileNote.OFFICE_NOT_YOURS,
                    OrganisationColumn.OFFICE,
                    office.get().term());
        }
        return office;
    }

    private Optional<PersonId> person(OrganisationRow row) {
        OrganisationColumn column =
                row.has(OrganisationColumn.PERSON) ? OrganisationColumn.PERSON : OrganisationColumn.HEAD_TEACHER;
        return row.person(column, staff);
    }

    private @Nullable ClassId schoolClass(OrganisationRow row, Office office) {
        if (!office.ofAClass()) {
            if (!row.text(OrganisationColumn.CLASS_CODE).isEmpty()) {
                row.note(FileNote.CLASS_NOT_WANTED, OrganisationColumn.CLASS_CODE, office.term());
            }
            return null;
        }
        ClassText written = knownClass(row).orElse(null);
        if (written == null) {
            return null; // said already
        }
        ClassId meant = known.schoolClass(entryYear(row, written.grade()), written.grade(), written.number());
        if (!known.has(meant)) {
            row.note(FileNote.CLASS_UNKNOWN, OrganisationColumn.CLASS_CODE, "");
        }
        return meant;
    }

    private @Nullable Subject subject(OrganisationRow row, Office office) {
        String written = row.text(OrganisationColumn.SUBJECT);
        if (office != Office.SUBJECT_TEACHER) {
            if (!written.isEmpty()) {
                row.note(FileNote.SUBJECT_NOT_WANTED, OrganisationColumn.SUBJECT, office.term());
            }
            return null;
        }
        Optional<Subject> subject = OfficeText.subject(written);
        if (subject.isEmpty()) {
            row.note(FileNote.SUBJECT_UNKNOWN, OrganisationColumn.SUBJECT, "");
        }
        return subject.orElse(null);
    }

    private boolean wouldBeMade(OrganisationRow row, StagedAppointment staged) {
        ClassId ofClass = staged.schoolClass();
        Tenures holding = tenures.computeIfAbsent(
                ofClass == null ? OF_THE_SCHOOL : ofClass.value(), unread -> known.tenuresOf(ofClass));
        MakeAppointment asked = known.appointment(row.number(), staged);
        if (holding.holdsAlready(asked)) {
            row.note(FileNote.ALREADY_APPOINTED, OrganisationColumn.OFFICE, "");
            return false;
        }
        Optional<Refusal> refusal = holding.refusalOf(asked);
        refusal.ifPresent(no -> row.note(noteOf(no), OrganisationColumn.OFFICE, ""));
        if (refusal.isEmpty()) {
            holding.plan(asked);
        }
        return refusal.isEmpty();
    }

    private static FileNote noteOf(Refusal refusal) {
        return switch (refusal) {
            case OrganisationRefusal.CLASS_HAS_HEAD_TEACHER -> FileNote.CLASS_HAS_HEAD_TEACHER_THEN;
            case OrganisationRefusal.ENDS_BEFORE_IT_BEGAN -> FileNote.ENDS_BEFORE_IT_BEGAN;
            default -> throw new IllegalStateException("a row read soundly is refused: " + refusal.name());
        };
    }
}
