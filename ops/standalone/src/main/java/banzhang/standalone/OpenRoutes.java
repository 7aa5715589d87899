package banzhang.standalone;

import banzhang.access.RouteRule;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 运维路由 — what the application itself answers: whether it is well, and what its API looks like.
@Configuration(proxyBeanMethods = false)
class OpenRoutes {
    @Bean
    List<RouteRule> operationsRoutes() {
        return List.of(
                RouteRule.anyone("GET", "/actuator/health"),
                RouteRule.anyone("GET", "/v3/api-docs"),
                RouteRule.anyone("GET", "/v3/api-docs.yaml"));
    }
}
