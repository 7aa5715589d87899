package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.ChosenReadings.Sort;
import banzhang.events.value.Office;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final ChosenReadings chosen;
    private final ClassNotation classes;
    private final RoomNotation rooms;

    OrganisationReading(
            String term,
            Set<OrganisationColumn> required,
            Set<OrganisationColumn> anyOf,
            KnownOrganisation known,
            ChosenReadings chosen,
            LocalDate today) {
        this.term = term;
        this.required = required;
        this.anyOf = anyOf;
        this.known = known;
        this.today = today;
        this.chosen = chosen;
        this.classes = new ClassNotation(known, SchoolYear.on(today));
        this.rooms = new RoomNotation(known.rooms());
    }

    public static OrganisationReading rooms(KnownOrganisation known, ChosenReadings chosen, LocalDate today) {
        return new RoomReading(known, chosen, today);
    }

    public static OrganisationReading classes(KnownOrganisation known, ChosenReadings chosen, LocalDate today) {
        return new ClassReading(known, chosen, today);
    }

    public static OrganisationReading headTeachers(
            KnownOrganisation known, Staff staff, ChosenReadings chosen, LocalDate today) {
        return new HeadTeacherReading(known, staff, chosen, today);
    }

    /// @param mayFill the offices that whoever sent the file may fill
    public static OrganisationReading appointments(
            KnownOrganisation known, Staff staff, Predicate<Office> mayFill, ChosenReadings chosen, LocalDate today) {
        return new AppointmentReading(known, staff, mayFill, chosen, today);
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

    /// A class that is to be opened: what the row can be read as.
    final Optional<ClassText> newClass(OrganisationRow row) {
        Set<ClassText> readings = classes.readings(row.text(OrganisationColumn.CLASS_CODE));
        return row.schoolClass(readings, readings, chosen);
    }

    /// A class the school has, as far as it has one that may be meant.
    final Optional<ClassText> knownClass(OrganisationRow row) {
        String code = row.text(OrganisationColumn.CLASS_CODE);
        int entered = writtenYear(row);
        return row.schoolClass(
                classes.ofTheSchool(code, entered == 0 ? null : entered), classes.readings(code), chosen);
    }

    /// The room of the school that is meant by what stands in this column; none when nothing does, or when that is
    /// to
    /// be asked or found first.
    final Optional<RoomId> knownRoom(OrganisationRow row) {
        String written = row.text(OrganisationColumn.ROOM);
        RoomNotation.Meant meant = rooms.meant(written);
        RoomId exact = known.room(written);
        // opened a moment ago, it may not have been heard of yet
        if (written.isEmpty() || (meant.rooms().isEmpty() && known.has(exact))) {
            return written.isEmpty() ? Optional.empty() : Optional.of(exact);
        }
        if (meant.rooms().isEmpty()) {
            row.note(FileNote.ROOM_UNKNOWN, OrganisationColumn.ROOM, "");
            return Optional.empty();
        }
        List<Candidate> candidates =
                meant.rooms().stream().map(KnownRoom::asCandidate).toList();
        String asked = ChosenReadings.asked(Sort.ROOM, written);
        Optional<Candidate> answer = meant.isOne() ? Optional.of(candidates.getFirst()) : chosen.of(asked, candidates);
        if (answer.isEmpty()) {
            row.ask(FileNote.ROOM_AMBIGUOUS, OrganisationColumn.ROOM, wordsOf(candidates), asked, candidates);
            return Optional.empty();
        }
        RoomId taken = known.room(answer.get().key());
        if (!taken.equals(exact)) {
            row.note(
                    FileNote.ROOM_READ_AS, OrganisationColumn.ROOM, answer.get().words());
        }
        return Optional.of(taken);
    }

    static String wordsOf(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::words).collect(Collectors.joining("、"));
    }

    private static int writtenYear(OrganisationRow row) {
        String written = row.text(OrganisationColumn.ENTRY_YEAR).replaceFirst("[年级]$", "");
        return written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
    }

    /// The year a class began at this kind of school: 小学, 初中 and 高中 each count from their first grade.
    int entryYear(OrganisationRow row, int grade) {
        if (row.text(OrganisationColumn.ENTRY_YEAR).isEmpty()) {
            return SchoolYear.on(today).entryYear(grade);
        }
        int year = writtenYear(row);
        if (year < FIRST_YEAR || year > today.getYear() + 1) {
            row.note(FileNote.ENTRY_YEAR_UNREADABLE, OrganisationColumn.ENTRY_YEAR, "");
        }
        return year;
    }
}
