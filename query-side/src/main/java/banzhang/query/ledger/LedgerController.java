package banzhang.query.ledger;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.ClassId;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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

/// 台账查阅 — 总账 and 明细账 over HTTP.
@RestController
@Reads({View.LEDGER, View.SETTINGS, View.ORGANISATION})
class LedgerController {
    private final Ledger ledger;
    private final KnownThen knownThen;
    private final Clock clock;

    LedgerController(Ledger ledger, KnownThen knownThen, Clock clock) {
        this.ledger = ledger;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    /// 总账.
    @GetMapping("/api/ledger")
    LedgerPage school(@AuthenticationPrincipal Caller caller, LedgerQuestion asked) {
        AsOf moment = knownThen.of(asked.at(), asked.known());
        return ledger.school(caller, moment, asked.filter(), asked.sort(), asked.page(), asked.size());
    }

    /// 两期对比.
    @GetMapping("/api/ledger/comparison")
    LedgerComparison compare(@AuthenticationPrincipal Caller caller, ComparisonQuestion asked) {
        AsOf before = knownThen.pinned(knownThen.of(asked.from(), asked.known()));
        return ledger.compare(caller, before, asked.to().knownAt(before.known()), asked.filter());
    }

    /// 明细账.
    @GetMapping("/api/classes/{id}/ledger")
    LedgerPage ofClass(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "known", required = false) @Nullable String known,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("at", "known"));
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return ledger.ofClass(caller, new ClassId(id), knownThen.of(AsOf.parse(at, clock), known));
    }

    /// 台账权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> ledgerRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/ledger").withToken(Scope.READ_LEDGER),
                    RouteRule.signedIn("GET", "/api/ledger/comparison").withToken(Scope.READ_LEDGER),
                    RouteRule.signedIn("GET", "/api/classes/{id}/ledger").withToken(Scope.READ_LEDGER));
        }
    }
}
