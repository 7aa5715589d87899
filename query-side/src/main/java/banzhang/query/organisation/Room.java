package banzhang.query.organisation;

import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;

/// 教室 — one room.
public record Room(
        RoomId id,
        String number,
        @Nullable String building,
        @Nullable Integer floor) {}
