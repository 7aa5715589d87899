package banzhang.access.web;

import banzhang.access.RouteRule;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import jakarta.servlet.DispatcherType;
import tools.jackson.databind.json.JsonMapper;

/// 门卫装配 — one filter chain for all routes: default deny, CSRF token, headers, problems as answers.
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class DoorConfiguration {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    /// Rules come as single beans or as `List<RouteRule>` beans, from both sides.
    @Bean
    RouteGate routeGate(ObjectProvider<RouteRule> single, RouteRuleLists lists) {
        return new RouteGate(Stream.concat(single.stream(), lists.all()).toList());
    }

    @Bean
    RouteRuleLists routeRuleLists(org.springframework.beans.factory.ListableBeanFactory beans) {
        return new RouteRuleLists(beans);
    }

    /// 规则收集 — finds every bean of type `List<RouteRule>`; plain injection would only see single rules.
    record RouteRuleLists(org.springframework.beans.factory.ListableBeanFactory beans) {
        Stream<RouteRule> all() {
            var type = org.springframework.core.ResolvableType.forClassWithGenerics(List.class, RouteRule.class);
            ObjectProvider<List<RouteRule>> lists = beans.getBeanProvider(type);
            return lists.stream().flatMap(List::stream);
        }
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, RouteGate gate, Problems problems) {
        Refusals refusals = new Refusals(gate, problems);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .csrf(CsrfConfigurer::spa)
                .headers(DoorConfiguration::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
