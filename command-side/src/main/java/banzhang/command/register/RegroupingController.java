package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.register.CorrectionController.ConfirmationBody;
import banzhang.command.register.CorrectionController.RejectionBody;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/// 拆并受理 — splitting and merging over HTTP: proposed by one person, decided by another.
@RestController
@RequestMapping("/api/devices/{id}")
class RegroupingController {
    private static final String KEY = "Idempotency-Key";
    private final RegroupingDesk desk;

    RegroupingController(RegroupingDesk desk) {
        this.desk = desk;
    }

    /// 提出拆卡 — what is asked: the shares, why, and the proposer's password.
    record SplitBody(List<Map<String, Object>> shares, String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "SplitBody[shares=" + shares.size() + ", …]";
        }
    }

    /// 提出并卡 — what is asked: which other cards, the code of the new one, why, and the proposer's password.
    record MergeBody(List<DeviceId> with, String assetCode, String reason, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "MergeBody[with=" + with + ", …]";
        }
    }

    @PostMapping("/splits")
    ResponseEntity<Answer> split(
            @PathVariable DeviceId id,
            @RequestBody SplitBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.split(caller, key, id, asked.shares(), asked.reason(), asked.password())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/merges")
    ResponseEntity<Answer> merge(
            @PathVariable DeviceId id,
            @RequestBody MergeBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        List<DeviceId> cards =
                Stream.concat(Stream.of(id), asked.with().stream()).toList();
        return desk.merge(caller, key, cards, asked.assetCode(), asked.reason(), asked.password())
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/regroupings/{regrouping}/confirmation")
    ResponseEntity<Answer> confirm(
            @PathVariable DeviceId id,
            @PathVariable RegroupingId regrouping,
            @RequestBody ConfirmationBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.confirm(caller, key, id, regrouping, asked.password()).as(HttpStatus.OK);
    }

    @PostMapping("/regroupings/{regrouping}/rejection")
    ResponseEntity<Answer> reject(
            @PathVariable DeviceId id,
            @PathVariable RegroupingId regrouping,
            @RequestBody RejectionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.reject(caller, key, id, regrouping, asked.reason()).as(HttpStatus.OK);
    }

    @PostMapping("/regroupings/{regrouping}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable DeviceId id,
            @PathVariable RegroupingId regrouping,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.withdraw(caller, key, id, regrouping).as(HttpStatus.OK);
    }
}
