package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.query.AsOf;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 台账图表 — the lines of the 总账 counted: the same question, the same moment, the same lines.
@RestController
@Reads({View.LEDGER, View.ORGANISATION})
class LedgerChartController {
    private final Ledger ledger;
    private final KnownThen knownThen;
    private final Clock clock;

    LedgerChartController(Ledger ledger, KnownThen knownThen, Clock clock) {
        this.ledger = ledger;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    /// 图表. An order does not matter to them.
    @GetMapping("/api/ledger/charts")
    LedgerCharts charts(@AuthenticationPrincipal Caller caller, LedgerQuestion asked) {
        AsOf moment = knownThen.of(asked.at(), asked.known());
        return ledger.open(caller, moment).charts(asked.filter(), moment.day(clock));
    }

    /// 图表权限 — who may ask for the ledger may have it counted.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> ledgerChartRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/ledger/charts").withToken(Scope.READ_LEDGER));
        }
    }
}
