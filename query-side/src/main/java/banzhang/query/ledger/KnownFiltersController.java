package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.account.SavedFilter;
import banzhang.query.views.Reads;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 常用筛选查阅 — the questions a person keeps, and those of the school.
@RestController
@Reads({})
class KnownFiltersController {
    private final KnownFilters filters;

    KnownFiltersController(KnownFilters filters) {
        this.filters = filters;
    }

    @GetMapping("/api/ledger/filters")
    List<SavedFilter> all(@AuthenticationPrincipal Caller caller) {
        return filters.of(caller);
    }

    /// 常用筛选权限 — everybody sees the own.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> knownFilterRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/ledger/filters"));
        }
    }
}
