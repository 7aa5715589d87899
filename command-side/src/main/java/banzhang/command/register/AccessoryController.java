package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.register.card.AccessoryName;
import banzhang.command.register.card.FieldError;
import banzhang.command.register.card.NotTaken;
import banzhang.events.value.DeviceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 附件受理 — accessories over HTTP: put on a device's card, taken off it.
@RestController
@RequestMapping("/api/devices/{id}/accessories")
class AccessoryController {
    private static final String KEY = "Idempotency-Key";
    private final CommandDesk desk;
    private final FreeText freeText;
    private final Clock clock;

    AccessoryController(CommandDesk desk, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 附件增减 — what is asked: how many of what, and why.
    record AccessoryBody(String name, int quantity, String reason) {}

    @PostMapping
    ResponseEntity<Answer> add(
            @PathVariable DeviceId id,
            @RequestBody AccessoryBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.answered(caller, key, asked, AddAccessory.class)
                .orElseGet(() -> {
                    String name = name(asked);
                    freeText.requireNameless(caller.school(), name, asked.reason());
                    AddAccessory command =
                            new AddAccessory(id, name, asked.quantity(), asked.reason(), caller, clock.instant());
                    return desk.submit(caller, key, asked, command, id.value());
                })
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/removal")
    ResponseEntity<Answer> remove(
            @PathVariable DeviceId id,
            @RequestBody AccessoryBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.answered(caller, key, asked, RemoveAccessory.class)
                .orElseGet(() -> {
                    freeText.requireNameless(caller.school(), asked.reason());
                    RemoveAccessory command = new RemoveAccessory(
                            id, asked.name().strip(), asked.quantity(), asked.reason(), caller, clock.instant());
                    return desk.submit(caller, key, asked, command, id.value());
                })
                .as(HttpStatus.OK);
    }

    private static String name(AccessoryBody asked) {
        try {
            return AccessoryName.read(asked.name());
        } catch (NotTaken refused) {
            FieldError error = FieldError.of("name", refused.problem());
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", List.of(error)));
        }
    }
}
