package banzhang.command.register.imports;

import banzhang.access.account.Durable;
import banzhang.command.StepWrites;
import banzhang.command.register.imports.mapping.KnownRoom;
import banzhang.events.OrganisationEvent.RoomOpened;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/// 教室名册 — the rooms a school has opened, for a file that names one otherwise than by its number. A room's id follows
/// from its number, so that everything else asks the journal by id; `301` for the room `3号楼301` cannot be asked so.
@ProcessingGroup(OpenedRooms.GROUP)
class OpenedRooms {
    static final String GROUP = "opened-rooms";
    private final MongoCollection<Document> rooms;

    OpenedRooms(MongoDatabase database) {
        this.rooms = Durable.collection(database, "opened_rooms");
        rooms.createIndex(Indexes.ascending("school"));
    }

    /// Told twice, it changes nothing.
    @EventHandler
    void on(RoomOpened opened, UnitOfWork<?> step) {
        Document room = new Document("_id", opened.school() + "|" + opened.room())
                .append("school", opened.school().value())
                .append("room", opened.room().value())
                .append("number", opened.number())
                .append("building", opened.building());
        StepWrites.put(step, rooms, room);
    }

    List<KnownRoom> of(SchoolId school) {
        List<KnownRoom> known = new ArrayList<>();
        for (Document room : rooms.find(Filters.eq("school", school.value()))) {
            known.add(new KnownRoom(
                    new RoomId(room.getString("room")), room.getString("number"), room.getString("building")));
        }
        return known;
    }
}
