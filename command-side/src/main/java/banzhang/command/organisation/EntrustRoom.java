package banzhang.command.organisation;

import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 指定责任人 — say who answers for what is handed to this room itself.
public record EntrustRoom(RoomId room, SchoolId school, PersonId keeper, Instant at) {}
