package banzhang.command.register.imports.mapping;

import banzhang.events.value.Office;
import banzhang.events.value.SchoolYear;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 组织读法 — how a row is read as a room, a class, a 班主任 or an appointment.
public abstract sealed class OrganisationReading
        permits RoomReading, ClassReading, HeadTeacherReading, AppointmentReading {
    private static final int FIRST_YEAR = 1990;

    /// 读得 — what a row says: what it must be alone in the file with, and what is to be done, if anything.
    record Reading(
            String key,
            OrganisationColumn keyColumn,
            @Nullable StagedOrganisation staged) {}

    private final String term;
    private final Set<OrganisationColumn> required;
    private final Set<OrganisationColumn> anyOf;
    final KnownOrganisation known;
    final LocalDate today;

    OrganisationReading(
            String term,
            Set<OrganisationColumn> required,
            Set<OrganisationColumn> anyOf,
            KnownOrganisation known,
            LocalDate today) {
        this.term = term;
        this.required = required;
        this.anyOf = anyOf;
        this.known = known;
        this.today = today;
    }

    public static OrganisationReading rooms(KnownOrganisation known, LocalDate today) {
        return new RoomReading(known, today);
    }

    public static OrganisationReading classes(KnownOrganisation known, LocalDate today) {
        return new ClassReading(known, today);
    }

    public static OrganisationReading headTeachers(KnownOrganisation known, Staff staff, LocalDate today) {
        return new HeadTeacherReading(known, staff, today);
    }

    /// @param mayFill the offices that whoever sent the file may fill
    public static OrganisationReading appointments(
            KnownOrganisation known, Staff staff, Predicate<Office> mayFill, LocalDate today) {
        return new AppointmentReading(known, staff, mayFill, today);
    }

    /// What the file lists, as shown on pages.
    String term() {
        return term;
    }

    Set<OrganisationColumn> required() {
        return required;
    }

    /// The row of headings has at least one of these.
    Set<OrganisationColumn> anyOf() {
        return anyOf;
    }

    abstract Optional<Reading> read(OrganisationRow row);

    /// The year a class began at this kind of school: 小学, 初中 and 高中 each count from their first grade.
    int entryYear(OrganisationRow row, int grade) {
        String written = row.text(OrganisationColumn.ENTRY_YEAR).replaceFirst("[年级]$", "");
        if (written.isEmpty()) {
            return SchoolYear.on(today).entryYear(grade);
        }
        int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
        if (year < FIRST_YEAR || year > today.getYear() + 1) {
            row.note(FileNote.ENTRY_YEAR_UNREADABLE, OrganisationColumn.ENTRY_YEAR, "");
        }
        return year;
    }
}
