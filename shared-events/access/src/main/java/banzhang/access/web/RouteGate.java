package banzhang.access.web;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// 路由把关 — decides by the [RouteRule] of the most specific pattern; what has no rule is closed to everybody.
public final class RouteGate implements AuthorizationManager<RequestAuthorizationContext> {
    private final List<RouteRule> rules;
    private final List<Compiled> compiled;

    private record Compiled(PathPattern pattern, RouteRule rule) {}

    public RouteGate(List<RouteRule> rules) {
        this.rules = List.copyOf(rules);
        this.compiled = rules.stream()
                .map(rule -> new Compiled(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
                .sorted(Comparator.comparing(Compiled::pattern))
                .toList();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Optional<RouteRule> rule =
                ruleFor(context.getRequest().getMethod(), context.getRequest().getRequestURI());
        return new AuthorizationDecision(rule.isPresent() && admits(rule.get(), callerOf(authentication.get())));
    }

    /// The rule a request falls under.
    public Optional<RouteRule> ruleFor(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return matching(path)
                .filter(candidate -> candidate.rule().method().equals(asked))
                .map(Compiled::rule)
                .findFirst();
    }

    /// Whether the address is known under any method.
    public boolean knows(String path) {
        return matching(path).findAny().isPresent();
    }

    /// Whether a mapped route has its own rule; what a test over all mapped routes asks.
    public boolean covers(String method, String pattern) {
        return rules.stream()
                .anyMatch(rule -> rule.method().equals(method.toUpperCase(Locale.ROOT))
                        && rule.pattern().equals(pattern));
    }

    /// All rules, as they were given.
    public List<RouteRule> rules() {
        return rules;
    }

    private Stream<Compiled> matching(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return compiled.stream().filter(candidate -> candidate.pattern().matches(parsed));
    }

    private static boolean admits(RouteRule rule, @Nullable Caller caller) {
        return switch (rule.who()) {
            case ANYONE -> true;
            case SIGNED_IN -> caller != null && caller.reaches(rule.scope());
            case OFFICES -> caller != null && caller.reaches(rule.scope()) && caller.holdsAny(rule.offices());
        };
    }

    static @Nullable Caller callerOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }
}
