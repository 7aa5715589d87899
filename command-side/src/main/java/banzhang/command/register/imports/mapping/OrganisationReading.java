package banzhang.command.register.imports.mapping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 组织读法 — how a row is read as a room, a class or a 班主任.
public abstract sealed class OrganisationReading permits RoomReading, ClassReading, HeadTeacherReading {
    private static final int SEPTEMBER = 9;
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
            int schoolYear = today.getMonthValue() >= SEPTEMBER ? today.getYear() : today.getYear() - 1;
            int first = grade <= 6 ? 1 : grade <= 9 ? 7 : 10;
            return schoolYear - (grade - first);
        }
        int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
        if (year < FIRST_YEAR || year > today.getYear() + 1) {
            row.note(FileNote.ENTRY_YEAR_UNREADABLE, OrganisationColumn.ENTRY_YEAR, "");
        }
        return year;
    }
}
