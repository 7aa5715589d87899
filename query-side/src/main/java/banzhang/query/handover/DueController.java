package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.query.Parameters;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 应办交接查询 — what is due today, over HTTP.
@RestController
@Reads({View.HANDOVERS, View.LEDGER, View.ORGANISATION})
class DueController {
    private final DueHandovers due;

    DueController(DueHandovers due) {
        this.due = due;
    }

    @GetMapping("/api/handovers/due")
    List<DueHandover> due(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of());
        return due.today(caller);
    }

    /// 应办交接权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> dueHandoverRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/handovers/due"));
        }
    }
}
