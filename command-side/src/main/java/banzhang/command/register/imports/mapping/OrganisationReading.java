package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.DateText;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedClass;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedHeadTeacher;
import banzhang.command.register.imports.mapping.StagedOrganisation.StagedRoom;
import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 组织读法 — how a row is read as a room, a class or a 班主任.
public abstract sealed class OrganisationReading {
    private static final int SEPTEMBER = 9;
    private static final int FIRST_YEAR = 1990;
    private static final int LONGEST = 40;

    /// 读得 — what a row says: what it must be alone in the file with, and what is to be done, if anything.
    record Reading(String key, OrganisationColumn keyColumn, @Nullable StagedOrganisation staged) {}

    private final String term;
    private final Set<OrganisationColumn> required;
    private final Set<OrganisationColumn> anyOf;
    final KnownOrganisation known;
    final LocalDate today;

    private OrganisationReading(
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
        return new Rooms(known, today);
    }

    public static OrganisationReading classes(KnownOrganisation known, LocalDate today) {
        return new Classes(known, today);
    }

    public static OrganisationReading headTeachers(KnownOrganisation known, Staff staff, LocalDate today) {
        return new HeadTeachers(known, staff, today);
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

    private static final class Rooms extends OrganisationReading {
        Rooms(KnownOrganisation known, LocalDate today) {
            super("教室", Set.of(OrganisationColumn.ROOM), Set.of(OrganisationColumn.ROOM), known, today);
        }

        @Override
        Optional<Reading> read(OrganisationRow row) {
            String number = row.text(OrganisationColumn.ROOM);
            if (number.isEmpty() || number.length() > LONGEST) {
                row.note(FileNote.ROOM_MISSING, OrganisationColumn.ROOM, "");
                return Optional.empty();
            }
            String floorText = row.text(OrganisationColumn.FLOOR);
            int floor = ClassText.count(floorText);
            if (floor == 0 && !floorText.isEmpty()) {
                row.note(FileNote.FLOOR_UNREADABLE, OrganisationColumn.FLOOR, "");
            }
            RoomId room = known.room(number);
            if (known.has(room)) {
                row.note(FileNote.ROOM_EXISTS, OrganisationColumn.ROOM, "");
                return Optional.of(new Reading(room.value(), OrganisationColumn.ROOM, null));
            }
            String building = row.text(OrganisationColumn.BUILDING);
            StagedRoom staged = new StagedRoom(number, building.isEmpty() ? null : building, floor == 0 ? null : floor);
            return Optional.of(new Reading(
                    room.value(), OrganisationColumn.ROOM, new StagedOrganisation(row.number(), staged, null, null)));
        }
    }

    private static final class Classes extends OrganisationReading {
        Classes(KnownOrganisation known, LocalDate today) {
            super(
                    "班级",
                    Set.of(),
                    Set.of(OrganisationColumn.CLASS_CODE, OrganisationColumn.NUMBER),
                    known,
                    today);
        }

        @Override
        Optional<Reading> read(OrganisationRow row) {
            return row.schoolClass().map(written -> {
                int entryYear = entryYear(row, written.grade());
                ClassId opened = known.schoolClass(entryYear, written.number());
                if (known.has(opened)) {
                    row.note(FileNote.CLASS_EXISTS, OrganisationColumn.CLASS_CODE, "");
                    return new Reading(opened.value(), OrganisationColumn.CLASS_CODE, null);
                }
                StagedClass staged = new StagedClass(written.grade(), written.number(), entryYear, roomOf(row));
                return new Reading(
                        opened.value(),
                        OrganisationColumn.CLASS_CODE,
                        new StagedOrganisation(row.number(), null, staged, null));
            });
        }

        private @Nullable RoomId roomOf(OrganisationRow row) {
            String number = row.text(OrganisationColumn.ROOM);
            if (number.isEmpty()) {
                return null;
            }
            RoomId room = known.room(number);
            if (!known.has(room)) {
                row.note(FileNote.ROOM_UNKNOWN, OrganisationColumn.ROOM, "");
            }
            return room;
        }
    }

    private static final class HeadTeachers extends OrganisationReading {
        private final Staff staff;

        HeadTeachers(KnownOrganisation known, Staff staff, LocalDate today) {
            super(
                    "班主任",
                    Set.of(OrganisationColumn.HEAD_TEACHER),
                    Set.of(OrganisationColumn.HEAD_TEACHER),
                    known,
                    today);
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
}
