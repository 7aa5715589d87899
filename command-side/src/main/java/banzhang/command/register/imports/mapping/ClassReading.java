package banzhang.command.register.imports.mapping;

import banzhang.command.register.imports.mapping.StagedOrganisation.StagedClass;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 班级读法 — a row as a class to be opened.
final class ClassReading extends OrganisationReading {
    ClassReading(KnownOrganisation known, LocalDate today) {
        super("班级", Set.of(), Set.of(OrganisationColumn.CLASS_CODE, OrganisationColumn.NUMBER), known, today);
    }

    @Override
    Optional<Reading> read(OrganisationRow row) {
        return row.schoolClass().map(written -> {
            int entryYear = entryYear(row, written.grade());
            ClassId opened = known.schoolClass(entryYear, written.grade(), written.number());
            if (known.has(opened)) {
                row.note(FileNote.CLASS_EXISTS, OrganisationColumn.CLASS_CODE, "");
                return new Reading(opened.value(), OrganisationColumn.CLASS_CODE, null);
            }
            StagedClass staged = new StagedClass(written.grade(), written.number(), entryYear, roomOf(row));
            return new Reading(
                    opened.value(), OrganisationColumn.CLASS_CODE, StagedOrganisation.of(row.number(), staged));
        });
    }

    private @Nullable RoomId roomOf(OrganisationRow row) {
        String number = row.text(OrganisationColumn.ROOM);
        if (number.isEmpty()) {
            return null;
        }
        RoomId room = known.room(number);
        if (!known.has(room)) {
            String bare = RoomText.bare(number);
            boolean otherwise = known.has(known.room(bare));
            row.note(
                    otherwise ? FileNote.ROOM_WRITTEN_OTHERWISE : FileNote.ROOM_UNKNOWN, OrganisationColumn.ROOM, bare);
        }
        return room;
    }
}
