package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.DeviceId;
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

/// 更正办理 — corrections over HTTP: proposed by one person, decided by another.
@RestController
@RequestMapping("/api/devices/{id}/corrections")
class CorrectionController {
    private static final String KEY = "Idempotency-Key";
    private final CorrectionDesk desk;

    CorrectionController(CorrectionDesk desk) {
        this.desk = desk;
    }

    /// 提出更正 — what is asked: fields and what they are to say, why, and the proposer's password.
    record ProposalBody(Map<String, Object> changes, String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ProposalBody[changes=" + changes.keySet() + ", …]";
        }
    }

    /// 确认更正 — the second person's password.
    record ConfirmationBody(String password) {
        @Override
        public String toString() {
            return "ConfirmationBody[…]";
        }
    }

    /// 驳回理由 — what is asked of who rejects.
    record RejectionBody(String reason) {}

    @PostMapping
    ResponseEntity<Answer> propose(
            @PathVariable DeviceId id,
            @RequestBody ProposalBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.propose(caller, key, id, asked.changes(), asked.reason(), asked.password())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{correction}/confirmation")
    ResponseEntity<Answer> confirm(
            @PathVariable DeviceId id,
            @PathVariable CorrectionId correction,
            @RequestBody ConfirmationBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.confirm(caller, key, id, correction, asked.password()).as(HttpStatus.OK);
    }

    @PostMapping("/{correction}/rejection")
    ResponseEntity<Answer> reject(
            @PathVariable DeviceId id,
            @PathVariable CorrectionId correction,
            @RequestBody RejectionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.reject(caller, key, id, correction, asked.reason()).as(HttpStatus.OK);
    }

    @PostMapping("/{correction}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable DeviceId id,
            @PathVariable CorrectionId correction,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.withdraw(caller, key, id, correction).as(HttpStatus.OK);
    }
}
