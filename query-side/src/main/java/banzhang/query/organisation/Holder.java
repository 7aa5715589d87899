package banzhang.query.organisation;

import banzhang.events.value.Custodian;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;

/// 保管人 — a custodian with names beside the ids.
///
/// @param holder the id of the class, of the room, or of the school for the store
/// @param name 库房, the room's number, or the class as people say it: 一(1)班
/// @param personName the name of the 班主任 or 责任人 at this moment
/// @param roomNumber where it stands, when known
public record Holder(
        Custodian.Kind kind,
        String holder,
        String name,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable RoomId room,
        @Nullable String roomNumber) {
    /// In one line: `一(1)班 王老师 A101`; a room that holds is where it stands.
    public String line() {
        boolean elsewhere = roomNumber != null && kind != Custodian.Kind.ROOM;
        return name + (personName == null ? "" : " " + personName) + (elsewhere ? " " + roomNumber : "");
    }
}
