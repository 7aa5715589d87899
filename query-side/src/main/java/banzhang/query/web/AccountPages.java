package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Sessions;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.access.oidc.Identities;
import banzhang.access.oidc.OidcDoor;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.RelyingParty;
import banzhang.access.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 账号页 — the own password and passkeys, and where one is signed in.
@Controller
class AccountPages {
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final OidcDoor door;
    private final Identities identities;

    AccountPages(Sessions sessions, Passkeys passkeys, RelyingParty party, OidcDoor door, Identities identities) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.party = party;
        this.door = door;
        this.identities = identities;
    }

    @GetMapping("/account")
    ModelAndView account(
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        List<OpenSession> open =
                sessions.of(caller.person(), SessionCookie.of(request).orElse(null));
        ModelAndView view = new ModelAndView("account", "module", "passkey.js");
        view.addObject("sessions", open);
        view.addObject("passkeys", passkeys.of(caller.person()));
        view.addObject("mayAdd", party.at(request).isPresent());
        view.addObject("provider", door.name().orElse(null));
        view.addObject("linked", identities.isLinked(caller.person()));
        view.addObject("refusal", OidcRefusals.named(refused));
        return view;
    }
}
