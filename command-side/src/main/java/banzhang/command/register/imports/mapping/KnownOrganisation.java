package banzhang.command.register.imports.mapping;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.util.Optional;

/// 已有组织 — what the journal says of rooms, classes and 班主任 now.
public interface KnownOrganisation {
    RoomId room(String number);

    ClassId schoolClass(int entryYear, int number);

    boolean has(RoomId room);

    boolean has(ClassId schoolClass);

    Optional<PersonId> headTeacherOf(ClassId schoolClass);
}
