package banzhang.command.register.imports.mapping;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 待登记组织 — one row of a checked file of rooms, classes or 班主任: exactly one of the three.
public record StagedOrganisation(
        int row,
        @Nullable StagedRoom room,
        @Nullable StagedClass opened,
        @Nullable StagedHeadTeacher headTeacher) {
    /// 待启用教室 — a room to be opened.
    public record StagedRoom(
            String number,
            @Nullable String building,
            @Nullable Integer floor) {}

    /// 待开班级 — a class to be opened.
    public record StagedClass(
            int grade, int number, int entryYear, @Nullable RoomId room) {}

    /// 待任班主任 — a person to be appointed.
    public record StagedHeadTeacher(ClassId schoolClass, PersonId person, LocalDate from) {}
}
