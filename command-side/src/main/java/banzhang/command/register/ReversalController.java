package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.register.CorrectionController.ConfirmationBody;
import banzhang.command.register.CorrectionController.RejectionBody;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ReversalId;
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

/// 冲销受理 — reversals over HTTP: proposed by one person, decided by another.
@RestController
@RequestMapping("/api/devices/{id}/reversals")
class ReversalController {
    private static final String KEY = "Idempotency-Key";
    private final ReversalDesk desk;

    ReversalController(ReversalDesk desk) {
        this.desk = desk;
    }

    /// 提出冲销 — what is asked: why, and the proposer's password.
    record ReversalBody(String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ReversalBody[…]";
        }
    }

    @PostMapping
    ResponseEntity<Answer> propose(
            @PathVariable DeviceId id,
            @RequestBody ReversalBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.propose(caller, key, id, asked.reason(), asked.password()).as(HttpStatus.CREATED);
    }

    @PostMapping("/{reversal}/confirmation")
    ResponseEntity<Answer> confirm(
            @PathVariable DeviceId id,
            @PathVariable ReversalId reversal,
            @RequestBody ConfirmationBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.confirm(caller, key, id, reversal, asked.password()).as(HttpStatus.OK);
    }

    @PostMapping("/{reversal}/rejection")
    ResponseEntity<Answer> reject(
            @PathVariable DeviceId id,
            @PathVariable ReversalId reversal,
            @RequestBody RejectionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.reject(caller, key, id, reversal, asked.reason()).as(HttpStatus.OK);
    }

    @PostMapping("/{reversal}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable DeviceId id,
            @PathVariable ReversalId reversal,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.withdraw(caller, key, id, reversal).as(HttpStatus.OK);
    }
}
