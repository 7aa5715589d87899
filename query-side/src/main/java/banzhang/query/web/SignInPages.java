package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.oidc.OidcDoor;
import banzhang.access.passkey.RelyingParty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 登录页 — signing in, choosing a password by an invitation, and the first account of a new installation.
@Controller
class SignInPages {
    // `//elsewhere` and `/\\elsewhere` are other hosts to a browser
    private static final Pattern OWN_PATH = Pattern.compile("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private final RelyingParty party;
    private final OidcDoor door;

    SignInPages(RelyingParty party, OidcDoor door) {
        this.party = party;
        this.door = door;
    }

    /// Where the door wanted to go before it asked who is there.
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request) {
        if (caller != null) {
            return new ModelAndView("redirect:/");
        }
        ModelAndView view = new ModelAndView("login", "module", "passkey.js");
        view.addObject("next", next(to));
        view.addObject("passkeys", party.at(request).isPresent());
        view.addObject("provider", door.name().orElse(null));
        view.addObject("refusal", OidcRefusals.named(refused));
        return view;
    }

    /// Only ever a path of this application.
    static String next(@Nullable String to) {
        return to != null && OWN_PATH.matcher(to).matches() ? to : "/";
    }

    /// For who was sent a link: what it is good for is asked when the password is chosen.
    @GetMapping("/invitation")
    ModelAndView invitation(@RequestParam(name = "token", defaultValue = "") String token) {
        return new ModelAndView("invitation", Map.of("token", token));
    }

    @GetMapping("/welcome")
    ModelAndView welcome(@RequestParam(name = "token", defaultValue = "") String token) {
        return new ModelAndView("welcome", Map.of("token", token));
    }
}
