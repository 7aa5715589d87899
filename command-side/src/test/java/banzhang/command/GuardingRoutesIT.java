package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.web.RouteGate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("路由权限")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class GuardingRoutesIT extends OverHttp {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    RouteGate gate;

    /// A controller somebody forgot to write a rule for.
    static final class Guilty {
        @GetMapping("/api/guilty")
        public String guilty() {
            return "in";
        }
    }

    private Set<String> withoutRule() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> namesOf(route).stream())
                .filter(route -> !route.endsWith(" /error"))
                .filter(route -> !gate.covers(route.split(" ")[0], route.split(" ")[1]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> namesOf(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? java.util.stream.Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern))
                .toList();
    }

    @Test
    void every_mapped_route_has_a_rule() {
        assertThat(withoutRule()).isEmpty();
    }

    @Test
    void a_route_without_a_rule_is_found_and_closed_even_to_the_administrator() throws NoSuchMethodException {
        RequestMappingInfo route = RequestMappingInfo.paths("/api/guilty")
                .methods(RequestMethod.GET)
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Guilty(), Guilty.class.getMethod("guilty"));
        try {
            assertThat(withoutRule()).containsExactly("GET /api/guilty");
            assertThat(signedIn("gao").get("/api/guilty").status()).isEqualTo(404);
            assertThat(stranger().get("/api/guilty").status()).isEqualTo(401);
        } finally {
            routes.unregisterMapping(route);
        }
    }

    /// 403 not your office; anything else got past the door and was refused, or not, for its content.
    @ParameterizedTest
    @CsvSource({
        "/api/rooms,                   401, 400, 400, 403, 403",
        "/api/classes,                 401, 400, 400, 403, 403",
        "/api/appointments,            401, 400, 400, 403, 403",
        "/api/appointments/a-1/end,    401, 400, 400, 403, 403",
        "/api/campuses,                401, 400, 400, 403, 403",
        "/api/campuses/assignments,    401, 400, 400, 403, 403",
        "/api/terms,                   401, 400, 400, 403, 403",
        "/api/school-years/2031/change,401, 422, 422, 403, 403",
        "/api/people,                  401, 400, 403, 403, 403",
        "/api/handovers,               401, 403, 400, 403, 403",
        "/api/handovers/h-1/checks,    401, 400, 400, 400, 400",
        "/api/handovers/h-1/signatures,401, 400, 400, 400, 400",
        "/api/handovers/h-1/signatures/challenge,401, 400, 400, 400, 400",
        "/api/session/passkey,         400, 400, 400, 400, 400",
        "/api/passkeys,                401, 400, 400, 400, 400",
        "/api/passkeys/challenge,      401, 400, 400, 400, 400",
        "/api/handovers/h-1/decline,   401, 400, 400, 400, 400",
        "/api/handovers/h-1/withdrawal,401, 400, 400, 400, 400",
        "/api/session/password,        401, 400, 400, 400, 400",
        "/api/session,                 400, 400, 400, 400, 400",
        "/api/first-account,           400, 400, 400, 400, 400"
    })
    void each_office_gets_through_its_own_doors_only(
            String path, int stranger, int administrator, int generalAffairs, int auditor, int headTeacher) {
        assertThat(List.of(
                        stranger().post(path, "{}").status(),
                        signedIn("gao").post(path, "{}").status(),
                        signedIn("chen").post(path, "{}").status(),
                        signedIn("zhou").post(path, "{}").status(),
                        signedIn("wang").post(path, "{}").status()))
                .containsExactly(stranger, administrator, generalAffairs, auditor, headTeacher);
    }

    @Test
    void a_page_sends_the_stranger_to_sign_in_and_back() {
        Browser.Reply reply = stranger().get("/devices/d-1?position=7");
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/login?to=%2Fdevices%2Fd-1%3Fposition%3D7");
    }

    @Test
    void what_is_unknown_is_404_and_a_wrong_method_405_for_who_is_signed_in() {
        Browser gao = signedIn("gao");
        assertThat(gao.get("/api/no-such-thing").code()).isEqualTo("NOT_FOUND");
        assertThat(gao.get("/api/rooms").code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(gao.get("/api/rooms").status()).isEqualTo(405);
        assertThat(gao.get("/no-such-page").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_is_refused_is_a_page() {
        Browser.Reply reply = signedIn("gao").get("/no-such-page");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void a_post_without_the_token_is_refused_and_does_nothing() {
        int before = journal().size();
        Browser gao = signedIn("gao");
        var forged = gao.request("/api/rooms")
                .header("Idempotency-Key", "forged")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"number\":\"F1\"}"));
        Browser.Reply reply = gao.send(forged);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("FORGED_REQUEST");
        assertThat(journal()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"/api/no-such-thing", "/", "/login"})
    void every_answer_carries_the_security_headers(String path) {
        assertGuarded(stranger().get(path));
        assertGuarded(signedIn("gao").get(path));
    }

    private static void assertGuarded(Browser.Reply reply) {
        assertThat(reply.header("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; "
                        + "base-uri 'none'; object-src 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }
}
