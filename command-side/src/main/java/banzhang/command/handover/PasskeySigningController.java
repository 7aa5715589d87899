package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.HandoverId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// 通行密钥签字 — says what a passkey is to answer; the answer goes with the signature.
@RestController
class PasskeySigningController {
    private final SigningDesk signing;

    PasskeySigningController(SigningDesk signing) {
        this.signing = signing;
    }

    @PostMapping("/api/handovers/{id}/signatures/challenge")
    PasskeySigning.Request begin(
            @PathVariable HandoverId id,
            @RequestBody SigningDesk.ChallengeBody asked,
            @AuthenticationPrincipal Caller caller) {
        return signing.begin(caller, id, asked);
    }
}
