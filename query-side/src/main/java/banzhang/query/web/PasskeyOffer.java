package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// 通行密钥可用 — tells the pages of sheets whether this person can sign with a passkey, or could after adding one.
@ControllerAdvice(assignableTypes = HandoverPages.class)
class PasskeyOffer {
    private final RelyingParty party;
    private final Passkeys passkeys;

    PasskeyOffer(RelyingParty party, Passkeys passkeys) {
        this.party = party;
        this.passkeys = passkeys;
    }

    /// `ready`, `none` while the person has none, or nothing where passkeys are not set up.
    @ModelAttribute("passkey")
    @Nullable
    String offer(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request) {
        if (caller == null || party.at(request).isEmpty()) {
            return null;
        }
        return passkeys.of(caller.person()).isEmpty() ? "none" : "ready";
    }
}
