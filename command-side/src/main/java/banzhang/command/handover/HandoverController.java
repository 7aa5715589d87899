package banzhang.command.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 交接办理 — draws sheets up, checks items, signs, declines, withdraws; shows drawn signatures.
@RestController
class HandoverController {
    private static final String KEY = "Idempotency-Key";
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final SigningDesk signing;
    private final Drawings drawings;
    private final FreeText freeText;
    private final Clock clock;

    HandoverController(CommandDesk desk, SigningDesk signing, Drawings drawings, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.signing = signing;
        this.drawings = drawings;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 开单 — what is asked.
    record SheetBody(Kind kind, ClassId schoolClass, List<DeviceId> devices) {}

    /// 清点 — what is asked.
    record CheckBody(
            DeviceId device, Finding finding, @Nullable String note) {}

    /// 理由 — what is asked of who declines or withdraws.
    record ReasonBody(String reason) {}

    @PostMapping("/api/handovers")
    ResponseEntity<Answer> open(
            @RequestBody SheetBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = "h-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        OpenHandover command = new OpenHandover(
                new HandoverId(id), asked.kind(), asked.schoolClass(), asked.devices(), caller, clock.instant());
        return desk.submit(caller, key, asked, command, id).as(HttpStatus.CREATED);
    }

    @PostMapping("/api/handovers/{id}/checks")
    ResponseEntity<Answer> check(
            @PathVariable HandoverId id,
            @RequestBody CheckBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        CheckItem command = new CheckItem(id, asked.device(), asked.finding(), asked.note(), caller, clock.instant());
        return submitNameless(caller, key, asked, command, asked.note(), id);
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
        DeclineHandover command = new DeclineHandover(id, asked.reason(), caller, clock.instant());
        return submitNameless(caller, key, asked, command, asked.reason(), id);
    }

    @PostMapping("/api/handovers/{id}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable HandoverId id,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        WithdrawHandover command = new WithdrawHandover(id, asked.reason(), caller, clock.instant());
        return submitNameless(caller, key, asked, command, asked.reason(), id);
    }

    @GetMapping("/api/blobs/{digest}")
    ResponseEntity<byte[]> drawing(@PathVariable Digest digest, @AuthenticationPrincipal Caller caller) {
        byte[] png = drawings.find(caller, digest).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }

    /// A request carried out before is answered as then, also when its text names somebody who came since.
    private ResponseEntity<Answer> submitNameless(
            Caller caller, @Nullable String key, Object asked, Object command, @Nullable String text, HandoverId id) {
        return desk.answered(caller, key, asked, command.getClass())
                .orElseGet(() -> {
                    freeText.requireNameless(caller.school(), text);
                    return desk.submit(caller, key, asked, command, id.value());
                })
                .as(HttpStatus.OK);
    }
}
