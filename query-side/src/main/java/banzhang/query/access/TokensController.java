package banzhang.query.access;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;
import static banzhang.events.value.Office.GENERAL_AFFAIRS;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.query.views.Reads;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 令牌查阅 — which tokens there are, what for, until when, and when each was used last.
@RestController
@Reads({})
class TokensController {
    private final KnownTokens tokens;

    TokensController(KnownTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/api/tokens")
    List<ApiToken> all(@AuthenticationPrincipal Caller caller) {
        return tokens.of(caller);
    }

    /// 令牌权限 — who may ask.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> tokenRoutes() {
            return List.of(RouteRule.offices("GET", "/api/tokens", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR));
        }
    }
}
