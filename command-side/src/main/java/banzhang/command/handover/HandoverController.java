package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.handover.SheetDesk.Request;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 交接办理 — draws sheets up, checks items, signs, declines, withdraws.
@RestController
class HandoverController {
    private static final String KEY = "Idempotency-Key";
    private final SheetDesk sheets;
    private final OpeningDesk opening;
    private final SigningDesk signing;

    HandoverController(SheetDesk sheets, OpeningDesk opening, SigningDesk signing) {
        this.sheets = sheets;
        this.opening = opening;
        this.signing = signing;
    }

    /// 清点 — what is asked.
    record CheckBody(
            DeviceId device,
            Finding finding,
            @Nullable String note,
            @Nullable Seen seen) {}

    /// 理由 — what is asked of who declines or withdraws.
    record ReasonBody(String reason) {}

    @PostMapping("/api/handovers")
    ResponseEntity<Answer> open(
            @RequestBody OpeningDesk.SheetBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return opening.open(caller, key, asked).as(HttpStatus.CREATED);
    }

    @PostMapping("/api/handovers/{id}/checks")
    ResponseEntity<Answer> check(
            @PathVariable HandoverId id,
            @RequestBody CheckBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return sheets.submit(
                new Request(caller, key, id, asked),
                CheckItem.class,
                at -> new CheckItem(id, asked.device(), asked.finding(), asked.note(), asked.seen(), caller, at),
                asked.note());
    }

    @PostMapping("/api/handovers/{id}/signatures")
    ResponseEntity<Answer> sign(
            @PathVariable HandoverId id,
            @RequestBody SigningDesk.SignatureBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return signing.sign(caller, key, id, asked).as(HttpStatus.OK);
    }

    @PostMapping("/api/handovers/{id}/decline")
    ResponseEntity<Answer> decline(
            @PathVariable HandoverId id,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return sheets.submit(
                new Request(caller, key, id, asked),
                DeclineHandover.class,
                at -> new DeclineHandover(id, asked.reason(), caller, at),
                asked.reason());
    }

    @PostMapping("/api/handovers/{id}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable HandoverId id,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return sheets.submit(
                new Request(caller, key, id, asked),
                WithdrawHandover.class,
                at -> new WithdrawHandover(id, asked.reason(), caller, at),
                asked.reason());
    }
}
