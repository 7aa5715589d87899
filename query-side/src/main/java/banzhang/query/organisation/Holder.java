package banzhang.query.organisation;

import banzhang.events.value.Custodian;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;

/// 保管人 — a custodian with names beside the ids.
///
/// @param holder the id of the class, or of the school for the store
/// @param name 库房, or the class as people say it: 一(1)班
/// @param personName the 班主任's name at this moment
/// @param roomNumber where it stands, when known
public record Holder(
        Custodian.Kind kind,
        String holder,
        String name,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable RoomId room,
        @Nullable String roomNumber) {
    /// In one line: `一(1)班 王老师 A101`.
    public String line() {
        return name + (personName == null ? "" : " " + personName) + (roomNumber == null ? "" : " " + roomNumber);
    }
}
