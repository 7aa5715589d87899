package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// 交接受理台 — takes what is asked of one sheet to the command desk, texts only when they name nobody.
///
/// A request carried out before is answered as then, also when its text names somebody who came since.
final class SheetDesk {
    private final CommandDesk desk;
    private final FreeText freeText;
    private final Clock clock;

    /// 来件 — one request over a sheet: who asks what under which key.
    record Request(Caller caller, @Nullable String key, HandoverId handover, Object body) {}

    SheetDesk(CommandDesk desk, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// @param command made of the moment it is asked at
    ResponseEntity<Answer> submit(
            Request asked, Class<?> type, Function<Instant, Object> command, @Nullable String... texts) {
        return desk.submit(
                        asked.caller(),
                        asked.key(),
                        asked.body(),
                        type,
                        () -> {
                            freeText.requireNameless(asked.caller().school(), texts);
                            return command.apply(clock.instant());
                        },
                        asked.handover().value())
                .as(HttpStatus.OK);
    }
}
