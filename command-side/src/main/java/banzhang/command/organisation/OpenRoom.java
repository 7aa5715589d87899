package banzhang.command.organisation;

import banzhang.events.value.CampusId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 教室启用 — enter a room under its number, on a campus where the school has several.
public record OpenRoom(
        SchoolId school,
        String number,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable CampusId campus,
        Instant at) {
    /// Of a school of one campus.
    public OpenRoom(SchoolId school, String number, @Nullable String building, @Nullable Integer floor, Instant at) {
        this(school, number, building, floor, null, at);
    }

    /// The room's id, which follows from school and number.
    public RoomId room() {
        return Numbering.room(school, number);
    }
}
