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

/// 待我办理查询 — everything that waits for this very person now, over HTTP.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class PendingController {
    private final Handovers handovers;

    PendingController(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/api/handovers/pending")
    List<PendingTask> pending(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of());
        return handovers.pending(caller);
    }

    /// 待我办理权限 — every signed-in person may ask what waits for them.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> pendingRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/handovers/pending"));
        }
    }
}
