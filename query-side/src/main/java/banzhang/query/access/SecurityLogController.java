package banzhang.query.access;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.security.SecurityCheck;
import banzhang.access.security.SecurityLog;
import banzhang.query.views.Reads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 安全日志 — for administrator and auditor: entries by what, who and when, and whether the log is as it was written.
@RestController
@Reads({})
class SecurityLogController {
    private final SecurityLog log;

    SecurityLogController(SecurityLog log) {
        this.log = log;
    }

    /// `deed`, `person`, `from`, `to` narrow; `before` goes on with what is older.
    @GetMapping("/api/security-log")
    SecurityLogPage entries(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        return SecurityLogPage.of(log, caller, SecurityFilter.read(request.getParameterMap()));
    }

    @GetMapping("/api/security-log/check")
    SecurityCheck check() {
        return log.check();
    }

    /// 日志权限 — who may ask.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> securityLogRoutes() {
            return List.of(
                    RouteRule.offices("GET", "/api/security-log", ADMINISTRATOR, AUDITOR),
                    RouteRule.offices("GET", "/api/security-log/check", ADMINISTRATOR, AUDITOR));
        }
    }
}
