package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Sessions;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.access.web.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 账号页 — the own password, and where one is signed in.
@Controller
class AccountPages {
    private final Sessions sessions;

    AccountPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/account")
    ModelAndView account(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        List<OpenSession> open =
                sessions.of(caller.person(), SessionCookie.of(request).orElse(null));
        return new ModelAndView("account", Map.of("sessions", open));
    }
}
