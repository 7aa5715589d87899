package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.Answer;
import banzhang.command.handover.SheetDesk.Request;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 单上约定受理 — witness, approval, absence, and what became of what was left behind, over HTTP.
@RestController
@RequestMapping("/api/handovers/{id}")
class HandoverTermsController {
    private static final String KEY = "Idempotency-Key";
    private final SheetDesk desk;

    HandoverTermsController(SheetDesk desk) {
        this.desk = desk;
    }

    /// 监交人 — who is asked to witness.
    record WitnessBody(PersonId witness) {}

    /// 理由 — what is asked of who refuses or orders.
    record ReasonBody(String reason) {}

    /// 了结 — what is asked.
    record ResidueBody(DeviceId device, @Nullable String accessory, Outcome outcome, String reason) {}

    @PostMapping("/witness")
    ResponseEntity<Answer> witness(
            @PathVariable HandoverId id,
            @RequestBody WitnessBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                NameWitness.class,
                at -> new NameWitness(id, asked.witness(), caller, at));
    }

    @PostMapping("/approval")
    ResponseEntity<Answer> approve(
            @PathVariable HandoverId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, Map.of()),
                ApproveHandover.class,
                at -> new ApproveHandover(id, caller, at));
    }

    @PostMapping("/approval-refusal")
    ResponseEntity<Answer> refuse(
            @PathVariable HandoverId id,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                RefuseApproval.class,
                at -> new RefuseApproval(id, asked.reason(), caller, at),
                asked.reason());
    }

    @PostMapping("/absence")
    ResponseEntity<Answer> order(
            @PathVariable HandoverId id,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                OrderInAbsence.class,
                at -> new OrderInAbsence(id, asked.reason(), caller, at),
                asked.reason());
    }

    @PostMapping("/residue")
    ResponseEntity<Answer> settle(
            @PathVariable HandoverId id,
            @RequestBody ResidueBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.submit(
                new Request(caller, key, id, asked),
                SettleResidue.class,
                at -> new SettleResidue(
                        id, asked.device(), asked.accessory(), asked.outcome(), asked.reason(), caller, at),
                asked.reason());
    }
}
