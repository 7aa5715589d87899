package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 批量更正办理 — a file of corrections over HTTP: seen, proposed by one person, decided by another.
@RestController
@RequestMapping("/api/imports/{id}")
class CorrectionFileController {
    private static final String KEY = "Idempotency-Key";
    private final CorrectionFileDesk desk;

    CorrectionFileController(CorrectionFileDesk desk) {
        this.desk = desk;
    }

    /// 提出批量更正 — why, and the proposer's password.
    record ProposalBody(String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "ProposalBody[…]";
        }
    }

    /// 确认批量更正 — the digest of what was shown, and the second person's password.
    record ConfirmationBody(Digest changes, String password) {
        @Override
        public String toString() {
            return "ConfirmationBody[changes=" + changes + ", …]";
        }
    }

    /// 驳回理由 — what is asked of who rejects.
    record RejectionBody(String reason) {}

    @GetMapping("/changes")
    ProposedChanges changes(
            @PathVariable ImportId id,
            @RequestParam(name = "from", defaultValue = "0") int from,
            @RequestParam(name = "size", defaultValue = "50") int size,
            @AuthenticationPrincipal Caller caller) {
        return desk.changes(caller, id, from, size);
    }

    @PostMapping("/proposal")
    ResponseEntity<Answer> propose(
            @PathVariable ImportId id,
            @RequestBody ProposalBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.propose(caller, key, id, asked.reason(), asked.password()).as(HttpStatus.CREATED);
    }

    @PostMapping("/confirmation")
    ResponseEntity<Answer> confirm(
            @PathVariable ImportId id,
            @RequestBody ConfirmationBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.confirm(caller, key, id, asked.changes(), asked.password()).as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/rejection")
    ResponseEntity<Answer> reject(
            @PathVariable ImportId id,
            @RequestBody RejectionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.reject(caller, key, id, asked.reason()).as(HttpStatus.OK);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable ImportId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.withdraw(caller, key, id).as(HttpStatus.OK);
    }
}
