package banzhang.command.organisation;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 校区归属 — say on which campus a room, a class, or both are.
public record AssignCampus(
        SchoolId school,
        CampusId campus,
        @Nullable RoomId room,
        @Nullable ClassId schoolClass,
        Instant at) {}
