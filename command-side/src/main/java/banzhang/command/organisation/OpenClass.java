package banzhang.command.organisation;

import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 开班 — open a class of a year of entry, at its present grade and number, perhaps with a room.
public record OpenClass(
        SchoolId school,
        int grade,
        int number,
        int entryYear,
        @Nullable RoomId room,
        Instant at) {
    /// The class's id, which follows from school, stage, year of entry and number.
    public ClassId schoolClass() {
        return Numbering.schoolClass(school, grade, entryYear, number);
    }
}
