package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.DeviceId;
import banzhang.query.Parameters;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 冲销查阅 — reversals over HTTP: of the school, to find what waits to be decided, and of one device.
@RestController
@Reads({View.CARDS, View.LEDGER, View.ORGANISATION})
class ReversalController {
    private final Reversals reversals;

    ReversalController(Reversals reversals) {
        this.reversals = reversals;
    }

    @GetMapping("/api/reversals")
    List<ReversalView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("state"));
        return reversals.list(caller, Parameters.state(CorrectionState.class, state));
    }

    @GetMapping("/api/devices/{id}/reversals")
    List<ReversalView> ofDevice(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return reversals.ofDevice(caller, new DeviceId(id));
    }

    /// 冲销查阅权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> reversalReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/reversals").withToken(Scope.READ_REGISTER),
                    RouteRule.signedIn("GET", "/api/devices/{id}/reversals").withToken(Scope.READ_REGISTER));
        }
    }
}
