package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
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

/// 拆并查阅 — splittings and mergings over HTTP: of the school, to find what waits to be decided, and of one device,
/// with the cards it carries on and those that carry it on.
@RestController
@Reads({View.CARDS, View.LEDGER, View.ORGANISATION})
class RegroupingController {
    private final Regroupings regroupings;

    RegroupingController(Regroupings regroupings) {
        this.regroupings = regroupings;
    }

    @GetMapping("/api/regroupings")
    List<RegroupingView> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("state"));
        return regroupings.list(caller, Parameters.state(CorrectionState.class, state));
    }

    @GetMapping("/api/devices/{id}/regroupings")
    List<RegroupingView> ofDevice(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return regroupings.ofDevice(caller, device(id));
    }

    @GetMapping("/api/devices/{id}/lineage")
    Lineage lineage(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return regroupings.lineage(caller, device(id));
    }

    private static DeviceId device(String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return new DeviceId(id);
    }

    /// 拆并查阅权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> regroupingReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/regroupings"),
                    RouteRule.signedIn("GET", "/api/devices/{id}/regroupings"),
                    RouteRule.signedIn("GET", "/api/devices/{id}/lineage"));
        }
    }
}
