package banzhang.query.organisation;

import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.time.LocalDate;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 教室 — one room.
///
/// @param campus where it is, when the school has said so
/// @param keeper 责任人: who answers for what is handed to the room itself; none when nobody was named
/// @param entrustedOn the day the keeper was named
public record Room(
        RoomId id,
        String number,
        @Nullable String building,
        @Nullable Integer floor,
        @Nullable Campus campus,
        @Nullable PersonId keeper,
        @Nullable String keeperName,
        @Nullable LocalDate entrustedOn) {
    static Room of(Document document, @Nullable Campus campus, Function<PersonId, String> names) {
        String keeper = document.getString("keeper");
        PersonId person = keeper == null ? null : new PersonId(keeper);
        return new Room(
                new RoomId(document.getString("room")),
                document.getString("number"),
                document.getString("building"),
                document.getInteger("floor"),
                campus,
                person,
                person == null ? null : names.apply(person),
                person == null ? null : LocalDate.parse(document.getString("entrustedOn")));
    }
}
