package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

/// 验收查阅 — acceptances over HTTP: each device's last one, to find what is to be put right, and all of one device.
@RestController
@Reads({View.CARDS, View.LEDGER, View.ORGANISATION})
class AcceptanceController {
    private final Acceptances acceptances;

    AcceptanceController(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @GetMapping("/api/acceptances")
    List<AcceptanceView> last(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String conclusion,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("conclusion"));
        return acceptances.last(caller, conclusion == null || conclusion.isBlank() ? null : named(conclusion));
    }

    @GetMapping("/api/devices/{id}/acceptances")
    List<AcceptanceView> ofDevice(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return acceptances.ofDevice(caller, new DeviceId(id));
    }

    private static Outcome named(String conclusion) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(conclusion))
                .findFirst()
                .orElseThrow(() -> Parameters.refused(QueryRefusal.FILTER_INVALID, "conclusion"));
    }

    /// 验收查阅权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> acceptanceReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/acceptances").withToken(Scope.READ_REGISTER),
                    RouteRule.signedIn("GET", "/api/devices/{id}/acceptances").withToken(Scope.READ_REGISTER));
        }
    }
}
