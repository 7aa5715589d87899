package banzhang.query.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolYear;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 班级 — one class with its room and who is its 班主任 today.
///
/// @param name as people say it: 一(1)班; of one that has graduated 2020级(1)班
/// @param since the school year it is in this grade since, as far as it is known
/// @param campus where its room is; else what was said of the class itself
/// @param graduated the school year it left with, null while it is at the school
public record SchoolClass(
        ClassId id,
        String name,
        int grade,
        int number,
        int entryYear,
        int since,
        @Nullable Integer graduated,
        @Nullable Campus campus,
        @Nullable RoomId room,
        @Nullable String roomNumber,
        @Nullable PersonId headTeacher,
        @Nullable String headTeacherName) {
    static SchoolClass of(
            Document document,
            @Nullable Campus campus,
            @Nullable Room room,
            @Nullable PersonId headTeacher,
            @Nullable String headTeacherName) {
        int grade = document.getInteger("grade");
        int number = document.getInteger("number");
        int entryYear = document.getInteger("entryYear");
        Integer graduated = document.getInteger("graduated");
        return new SchoolClass(
                new ClassId(document.getString("class")),
                graduated == null ? ClassName.of(grade, number) : ClassName.ofGraduates(entryYear, number),
                grade,
                number,
                entryYear,
                document.getInteger("since", entryYear),
                graduated,
                room == null || room.campus() == null ? campus : room.campus(),
                room == null ? null : room.id(),
                room == null ? null : room.number(),
                headTeacher,
                headTeacherName);
    }

    /// Whether it went into that school year already, or was opened in it.
    boolean hasReached(SchoolYear year) {
        return since >= year.first();
    }

    /// Whether it was opened before that school year, in the grade it is to have then.
    boolean wasOpenedFor(SchoolYear year) {
        return entryYear == year.entryYear(grade);
    }
}
