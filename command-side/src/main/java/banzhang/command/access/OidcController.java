package banzhang.command.access;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.oidc.OidcDoor;
import banzhang.access.oidc.OidcDoor.Departure;
import banzhang.access.oidc.OidcDoor.Return;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 统一登录 — sends the browser to the school's provider and takes it back; what is refused is told on the page it came
/// from.
@RestController
class OidcController {
    private final OidcDoor door;
    private final SessionOpener opener;
    private final SecurityLog log;

    OidcController(OidcDoor door, SessionOpener opener, SecurityLog log) {
        this.door = door;
        this.opener = opener;
        this.log = log;
    }

    @GetMapping("/oidc/start")
    ResponseEntity<Void> start(HttpServletRequest request, HttpServletResponse response) {
        try {
            Departure departure = door.toSignIn(request);
            OidcCookie.set(request, response, departure.cookie());
            return to(departure.address());
        } catch (Refused refused) {
            return refused("/login", refused);
        }
    }

    @GetMapping("/oidc/callback")
    ResponseEntity<Void> back(
            @CookieValue(name = OidcCookie.NAME, required = false) @Nullable String cookie,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Return back = new Return(cookie, state, code, issuer);
        // it counts once, whatever comes of it
        OidcCookie.clear(request, response);
        if (caller != null && OidcDoor.isToLink(cookie)) {
            return link(back, caller, request);
        }
        try {
            Account account = door.signIn(back, request);
            opener.begin(account, request, response);
            return to("/");
        } catch (Refused refused) {
            return refused("/login", refused);
        }
    }

    private ResponseEntity<Void> link(Return back, Caller caller, HttpServletRequest request) {
        try {
            door.link(back, caller.person(), request);
            log.record(Deed.IDENTITY_LINKED, SecurityLog.OK, caller);
            return to("/account#identity");
        } catch (Refused refused) {
            log.record(Deed.REQUEST_REFUSED, refused.refusal().name(), caller);
            return refused("/account", refused);
        }
    }

    private static ResponseEntity<Void> refused(String page, Refused refused) {
        return to(page + "?refused=" + refused.refusal().name());
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
