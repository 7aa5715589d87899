package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Sessions;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.access.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 登录页 — signing in, the own password and sessions, and the first account of a new installation.
@Controller
class SignInPages {
    // `//elsewhere` and `/\\elsewhere` are other hosts to a browser
    private static final Pattern OWN_PATH = Pattern.compile("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

    private final Sessions sessions;

    SignInPages(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Where the door wanted to go before it asked who is there; only ever a path of this application.
    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(name = "to", required = false) @Nullable String to,
            @AuthenticationPrincipal @Nullable Caller caller) {
        if (caller != null) {
            return new ModelAndView("redirect:/");
        }
        return new ModelAndView(
                "login", Map.of("next", to != null && OWN_PATH.matcher(to).matches() ? to : "/"));
    }

    @GetMapping("/account")
    ModelAndView account(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        List<OpenSession> open =
                sessions.of(caller.person(), SessionCookie.of(request).orElse(null));
        return new ModelAndView("account", Map.of("sessions", open));
    }

    @GetMapping("/welcome")
    ModelAndView welcome(@RequestParam(name = "token", defaultValue = "") String token) {
        return new ModelAndView("welcome", Map.of("token", token));
    }
}
