package banzhang.query.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;

/// 班级 — one class with its room and who is its 班主任 today.
///
/// @param name as people say it: 一(1)班
public record SchoolClass(
        ClassId id,
        String name,
        int grade,
        int number,
        int entryYear,
        @Nullable RoomId room,
        @Nullable String roomNumber,
        @Nullable PersonId headTeacher,
        @Nullable String headTeacherName) {}
