package banzhang.query.access;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.account.Sessions;
import banzhang.access.account.Sessions.OpenSession;
import banzhang.access.web.SessionCookie;
import banzhang.query.views.Reads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 我的登录 — where the caller is signed in.
@RestController
@Reads({})
class SessionsController {
    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/api/sessions")
    List<OpenSession> own(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return sessions.of(caller.person(), SessionCookie.of(request).orElse(null));
    }

    /// 登录权限 — everyone asks about themselves.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> sessionRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/sessions"));
        }
    }
}
