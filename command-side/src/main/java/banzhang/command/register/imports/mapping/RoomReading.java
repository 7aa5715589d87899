package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.StagedOrganisation.StagedRoom;
import banzhang.events.value.CampusId;
import banzhang.events.value.RoomId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 教室读法 — a row as a room to be opened.
final class RoomReading extends OrganisationReading {
    private static final int LONGEST = 40;
    /// By bare number, the first writing of it in the file.
    private final Map<String, String> writings = new HashMap<>();

    RoomReading(KnownOrganisation known, ChosenReadings chosen, LocalDate today) {
        super("教室", Set.of(OrganisationColumn.ROOM), Set.of(OrganisationColumn.ROOM), known, chosen, today);
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
        requireOneWriting(row, number, room);
        if (known.has(room)) {
            row.note(FileNote.ROOM_EXISTS, OrganisationColumn.ROOM, "");
            return Optional.of(new Reading(room.value(), OrganisationColumn.ROOM, null));
        }
        String building = row.text(OrganisationColumn.BUILDING);
        StagedRoom staged =
                new StagedRoom(number, building.isEmpty() ? null : building, floor == 0 ? null : floor, campus(row));
        return Optional.of(
                new Reading(room.value(), OrganisationColumn.ROOM, StagedOrganisation.of(row.number(), staged)));
    }

    private @Nullable CampusId campus(OrganisationRow row) {
        String name = row.text(OrganisationColumn.CAMPUS);
        if (name.isEmpty()) {
            return null;
        }
        CampusId campus = known.campus(name);
        if (!known.has(campus)) {
            row.note(FileNote.CAMPUS_UNKNOWN, OrganisationColumn.CAMPUS, "");
        }
        return campus;
    }

    private void requireOneWriting(OrganisationRow row, String number, RoomId room) {
        String bare = RoomText.bare(number);
        String first = writings.putIfAbsent(bare, number);
        boolean otherInFile = first != null && !known.room(first).equals(room);
        boolean otherOpen = !known.room(bare).equals(room) && known.has(known.room(bare));
        if ((otherInFile || otherOpen) && !known.has(room)) {
            row.note(FileNote.ROOM_WRITTEN_OTHERWISE, OrganisationColumn.ROOM, otherInFile ? first : bare);
        }
    }
}
