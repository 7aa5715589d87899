package banzhang.command.access;

import banzhang.access.passkey.PasskeyAssertion;
import banzhang.access.passkey.PasskeySignIn;
import banzhang.access.passkey.RelyingParty;
import banzhang.access.passkey.RelyingParty.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 通行密钥登录 — a challenge for whoever asks, and a session for who answers it.
@RestController
class PasskeySessionController {
    private final RelyingParty party;
    private final PasskeySignIn signIn;
    private final SessionOpener opener;

    PasskeySessionController(RelyingParty party, PasskeySignIn signIn, SessionOpener opener) {
        this.party = party;
        this.signIn = signIn;
        this.opener = opener;
    }

    /// 登录挑战 — what the browser is to ask an authenticator for.
    record Request(String challenge, String site) {}

    @PostMapping("/api/session/passkey/challenge")
    Request challenge(HttpServletRequest request) {
        Site site = party.required(request);
        return new Request(signIn.challenge(), site.id());
    }

    @PostMapping("/api/session/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody PasskeyAssertion asked, HttpServletRequest request, HttpServletResponse response) {
        Site site = party.required(request);
        opener.begin(signIn.signIn(site, asked, request.getRemoteAddr()), request, response);
    }
}
