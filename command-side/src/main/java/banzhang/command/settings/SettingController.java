package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.register.DeviceRefusal;
import banzhang.command.register.card.FieldError;
import banzhang.command.register.card.FieldProblem;
import banzhang.events.value.Classification;
import banzhang.events.value.Setting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 参数受理 — settings over HTTP: adopted from a day on, with the rule they follow.
@RestController
class SettingController {
    private final CommandDesk desk;
    private final FreeText freeText;
    private final Clock clock;

    SettingController(CommandDesk desk, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 采用参数 — what is asked; `value` in the setting's unit, a class by its edition and the beginning of its code.
    record SettingBody(
            Setting setting,
            @Nullable String edition,
            @Nullable String code,
            long value,
            LocalDate from,
            String rule) {}

    @PostMapping("/api/settings")
    ResponseEntity<Answer> adopt(
            @RequestBody SettingBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.answered(caller, key, asked, AdoptSetting.class)
                .orElseGet(() -> {
                    freeText.requireNameless(caller.school(), asked.rule());
                    AdoptSetting command = new AdoptSetting(
                            asked.setting(),
                            of(asked),
                            asked.value(),
                            asked.from(),
                            asked.rule(),
                            caller,
                            clock.instant());
                    return desk.submit(
                            caller, key, asked, command, asked.setting().name());
                })
                .as(HttpStatus.CREATED);
    }

    private static @Nullable Classification of(SettingBody asked) {
        String code = asked.code() == null ? "" : asked.code().strip();
        String edition = asked.edition() == null ? "" : asked.edition().strip();
        if (code.isEmpty() && edition.isEmpty()) {
            return null;
        }
        try {
            return new Classification(edition, code);
        } catch (IllegalArgumentException odd) {
            FieldError error = FieldError.of("code", FieldProblem.CLASSIFICATION_UNREADABLE);
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", List.of(error)));
        }
    }
}
