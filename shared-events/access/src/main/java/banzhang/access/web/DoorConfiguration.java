package banzhang.access.web;

import banzhang.access.RouteRule;
import banzhang.access.account.Accounts;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.Callers;
import banzhang.access.account.Sessions;
import banzhang.access.security.SecurityLog;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 门卫装配 — one filter chain for all routes: default deny, CSRF token, headers, problems as answers.
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class, WellFormedBody.class})
public class DoorConfiguration {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    @Bean
    Problems problems() {
        return new Problems(StrictJson.mapper());
    }

    /// Bodies are read strictly; Axon's and everybody else's mapper stays as it is.
    @Bean
    WebMvcConfigurer strictBodies() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.mapper()));
            }
        };
    }

    /// Rules come as single beans or as `List<RouteRule>` beans, from both sides.
    @Bean
    RouteGate routeGate(ObjectProvider<RouteRule> single, RouteRuleLists lists) {
        return new RouteGate(Stream.concat(single.stream(), lists.all()).toList());
    }

    @Bean
    RouteRuleLists routeRuleLists(ListableBeanFactory beans) {
        return new RouteRuleLists(beans);
    }

    /// 规则收集 — finds every bean of type `List<RouteRule>`; plain injection would only see single rules.
    record RouteRuleLists(ListableBeanFactory beans) {
        Stream<RouteRule> all() {
            var type = ResolvableType.forClassWithGenerics(List.class, RouteRule.class);
            ObjectProvider<List<RouteRule>> lists = beans.getBeanProvider(type);
            return lists.stream().flatMap(List::stream);
        }
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new CsrfCookies();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answersUnreadableRequests(Problems problems) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests(problems)));
    }

    /// Nobody signs in through the framework: without this it would invent a user with a password of its own.
    @Bean
    AuthenticationManager noOtherWayIn() {
        return attempt -> {
            throw new BadCredentialsException("sign in at /api/session");
        };
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            RouteGate gate,
            Problems problems,
            CsrfTokenRepository tokens,
            Sessions sessions,
            Callers callers,
            Accounts accounts,
            ApiTokens machines,
            SecurityLog log) {
        Refusals refusals = new Refusals(gate, problems);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                // who is asking is known before anything is refused: a refusal has an entry of its own
                .addFilterBefore(new RefusalWatch(log), CsrfFilter.class)
                .addFilterBefore(new TokenFilter(machines, accounts, callers, problems), CsrfFilter.class)
                .addFilterBefore(new SessionFilter(sessions, callers, problems), CsrfFilter.class)
                .addFilterBefore(new WellFormedQuery(problems), CsrfFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens).ignoringRequestMatchers(TokenFilter::isShown))
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
