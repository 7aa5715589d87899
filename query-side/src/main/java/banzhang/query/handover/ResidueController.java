package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 未结清单查询 — what was left behind and is not settled, over HTTP.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class ResidueController {
    private final Residues residues;

    ResidueController(Residues residues) {
        this.residues = residues;
    }

    @GetMapping("/api/residues")
    List<OpenResidue> open(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable String person,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("holder", "person"));
        return residues.open(caller, id("holder", holder), id("person", person));
    }

    private static @Nullable String id(String name, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        if (!ViewKey.isId(written)) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, name);
        }
        return written;
    }

    /// 未结清单权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> residueRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/residues"));
        }
    }
}
