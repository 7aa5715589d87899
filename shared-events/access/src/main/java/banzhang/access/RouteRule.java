package banzhang.access;

import banzhang.events.value.Office;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 路由权限 — who may call one route. A route without a rule is denied to everybody, and a test fails over it.
///
/// @param method `GET`, `POST`, `PUT` or `DELETE`
/// @param pattern Spring path pattern, `/api/devices/{id}`
/// @param who anyone, anyone signed in, or holders of one of `offices`
/// @param offices empty unless `who` is OFFICES
/// @param scope what a token must be for to come in, beside what its owner may; null: no token comes in
public record RouteRule(
        String method,
        String pattern,
        Who who,
        Set<Office> offices,
        @Nullable Scope scope) {
    /// 范围 — how wide a route is open.
    public enum Who {
        ANYONE,
        SIGNED_IN,
        OFFICES
    }

    public RouteRule {
        offices = Set.copyOf(offices);
    }

    public static RouteRule anyone(String method, String pattern) {
        return new RouteRule(method, pattern, Who.ANYONE, Set.of(), null);
    }

    public static RouteRule signedIn(String method, String pattern) {
        return new RouteRule(method, pattern, Who.SIGNED_IN, Set.of(), null);
    }

    public static RouteRule offices(String method, String pattern, Office... offices) {
        return new RouteRule(method, pattern, Who.OFFICES, Set.of(offices), null);
    }

    /// The same rule, also for machines whose token has this scope.
    public RouteRule withToken(Scope of) {
        return new RouteRule(method, pattern, who, offices, of);
    }

    /// Each of these rules, also for machines whose token has this scope.
    public static List<RouteRule> withToken(Scope of, RouteRule... rules) {
        return Stream.of(rules).map(rule -> rule.withToken(of)).toList();
    }
}
