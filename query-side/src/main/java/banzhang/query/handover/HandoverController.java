package banzhang.query.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.HandoverId;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// 交接单查阅 — sheets over HTTP.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class HandoverController {
    private final Handovers handovers;

    HandoverController(Handovers handovers) {
        this.handovers = handovers;
    }

    /// Fifty at a time; the header `Link` says where the older ones are.
    @GetMapping("/api/handovers")
    ResponseEntity<List<HandoverSummary>> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("state", "before"));
        Set<HandoverState> states = Parameters.state(HandoverState.class, state);
        SheetPage page = handovers.list(caller, states, Parameters.position("before", before));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.older() != null) {
            answer.header(HttpHeaders.LINK, "<" + older(states, page.older()) + ">; rel=\"next\"");
        }
        return answer.body(page.sheets());
    }

    private static String older(Set<HandoverState> states, long before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/api/handovers");
        states.forEach(state -> link.queryParam("state", state));
        return link.queryParam("before", before).toUriString();
    }

    @GetMapping("/api/handovers/{id}")
    HandoverView sheet(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return handovers.sheet(caller, new HandoverId(id));
    }

    /// 交接单权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> handoverReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/handovers").withToken(Scope.READ_HANDOVERS),
                    RouteRule.signedIn("GET", "/api/handovers/{id}").withToken(Scope.READ_HANDOVERS));
        }
    }
}
