package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.handover.OpeningManyDesk.ManyAnswer;
import banzhang.command.handover.OpeningManyDesk.ManyBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 批量开单受理 — draws up what is due in one request, over HTTP.
@RestController
class OpeningManyController {
    private final OpeningManyDesk desk;

    OpeningManyController(OpeningManyDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/handovers/batch")
    ResponseEntity<ManyAnswer> open(
            @RequestBody ManyBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        ManyAnswer answer = desk.open(caller, key, asked);
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        if (answer.position() != null) {
            ok.header(Answer.POSITION_HEADER, Long.toString(answer.position()));
        }
        return ok.body(answer);
    }
}
