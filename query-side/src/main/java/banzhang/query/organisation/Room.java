package banzhang.query.organisation;

import banzhang.events.value.RoomId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 教室 — one room.
///
/// @param campus where it is, when the school has said so
public record Room(
        RoomId id,
        String number,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable Campus campus) {
    static Room of(Document document, @Nullable Campus campus) {
        return new Room(
                new RoomId(document.getString("room")),
                document.getString("number"),
                document.getString("building"),
                document.getInteger("floor"),
                campus);
    }
}
