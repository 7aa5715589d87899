package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.register.card.CardForm;
import banzhang.events.value.DeviceId;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 登记办理 — one device by form or API; all problems of all fields are answered at once.
@RestController
class RegisterController {
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final FreeText freeText;
    private final Clock clock;

    RegisterController(CommandDesk desk, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.clock = clock;
    }

    @PostMapping("/api/devices")
    ResponseEntity<Answer> register(
            @RequestBody Map<String, Object> asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = "d-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        CardForm form = CardForm.of(asked);
        if (!form.errors().isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", form.errors()));
        }
        return desk.answered(caller, key, asked, RegisterDevice.class)
                .orElseGet(() -> {
                    freeText.requireNameless(
                            caller.school(), form.draft().freeTexts().toArray(String[]::new));
                    RegisterDevice command = new RegisterDevice(
                            new DeviceId(id),
                            caller.school(),
                            form.draft().assetCode(),
                            form.draft().card(),
                            clock.instant());
                    return desk.submit(caller, key, asked, command, id);
                })
                .as(HttpStatus.CREATED);
    }
}
