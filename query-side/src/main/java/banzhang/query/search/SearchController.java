package banzhang.query.search;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.query.Parameters;
import banzhang.query.ledger.Ledger;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 检索 — devices, classes and rooms over HTTP, by any of their words or pinyin.
@RestController
@Reads({View.SEARCH, View.LEDGER, View.ORGANISATION})
class SearchController {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/search")
    SearchPage find(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "page", required = false) @Nullable String page,
            @RequestParam(name = "size", required = false) @Nullable String size,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("q", "page", "size"));
        return search.find(
                caller,
                SearchQuestion.of(Objects.requireNonNullElse(q, "")),
                Parameters.number("page", page, 1),
                Parameters.number("size", size, Ledger.DEFAULT_SIZE));
    }

    /// 检索权限 — every signed-in person may ask; what is found is what that person's ledgers show.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> searchRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/search").withToken(Scope.SEARCH));
        }
    }
}
