package banzhang.command.organisation;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
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

/// 校区办理 — campuses of the caller's own school, and what is on them.
@RestController
class CampusController {
    private static final String KEY = "Idempotency-Key";
    private final CommandDesk desk;
    private final Clock clock;

    CampusController(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// 校区 — what is asked.
    record CampusBody(String name) {}

    /// 校区归属 — what is asked.
    record AssignmentBody(
            CampusId campus,
            @Nullable RoomId room,
            @Nullable ClassId schoolClass) {}

    @PostMapping("/api/campuses")
    ResponseEntity<Answer> open(
            @RequestBody CampusBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        OpenCampus command = new OpenCampus(caller.school(), asked.name(), clock.instant());
        return desk.submit(caller, key, asked, command, command.campus().value())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/api/campuses/assignments")
    ResponseEntity<Answer> assign(
            @RequestBody AssignmentBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        AssignCampus command =
                new AssignCampus(caller.school(), asked.campus(), asked.room(), asked.schoolClass(), clock.instant());
        return desk.submit(caller, key, asked, command, asked.campus().value()).as(HttpStatus.OK);
    }
}
