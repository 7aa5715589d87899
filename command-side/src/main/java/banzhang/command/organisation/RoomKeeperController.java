package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.People;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 教室责任人办理 — who answers for a room of the caller's own school.
@RestController
class RoomKeeperController {
    private final CommandDesk desk;
    private final People people;
    private final Clock clock;

    RoomKeeperController(CommandDesk desk, People people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    /// 责任人 — who is asked for, for which room.
    record KeeperBody(RoomId room, PersonId keeper) {}

    @PostMapping("/api/rooms/keepers")
    ResponseEntity<Answer> entrust(
            @RequestBody KeeperBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        if (!people.knows(asked.keeper(), caller.school())) {
            throw new Refused(OrganisationRefusal.PERSON_UNKNOWN);
        }
        EntrustRoom command = new EntrustRoom(asked.room(), caller.school(), asked.keeper(), clock.instant());
        return desk.submit(caller, key, asked, command, asked.room().value()).as(HttpStatus.OK);
    }
}
