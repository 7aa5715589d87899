package banzhang.standalone.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.access.web.RouteGate;
import banzhang.command.Browser;
import banzhang.events.value.Office;
import banzhang.sample.SampleSchool;
import banzhang.standalone.Banzhang;
import banzhang.standalone.Rehearsed;
import banzhang.standalone.permissions.Standing.Where;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route the running application has, asked for by everyone; what they get is the table `permissions.txt`.
@SpringBootTest(classes = Banzhang.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Engagements.class)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("权限矩阵")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class PermissionMatrixIT {
    private static final String COLUMNS =
            Standing.all().stream().map(Standing::toString).collect(Collectors.joining(" | "));

    private static final Set<String> IMPORTS =
            Set.of("POST /api/imports", "POST /api/imports/{id}/confirm", "POST /api/imports/{id}/discard");

    private final HttpClient connections = HttpClient.newHttpClient();
    private final Map<Standing, String> readers = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Engagements engagements;

    @Autowired
    RouteGate gate;

    @DynamicPropertySource
    static void sampleSchool(DynamicPropertyRegistry properties) throws IOException {
        Path data = Rehearsed.sampleSchool();
        properties.add("banzhang.demo", () -> "true");
        properties.add("banzhang.data", data::toString);
    }

    @BeforeAll
    void settleIn() {
        engagements.engageAll();
        Standing generalAffairs = new Standing(Office.GENERAL_AFFAIRS, Where.OWN);
        await().atMost(Duration.ofSeconds(120))
                .until(() -> answer("GET", "/api/ledger?size=200", generalAffairs)
                        .raw()
                        .body()
                        .contains("ZT-0012"));
    }

    @Test
    void everyone_gets_at_every_route_what_the_table_says() {
        PermissionTable found = asked();
        if (Boolean.getBoolean("banzhang.permissions.write")) {
            found.keep();
        }
        assertThat(String.join("\n", PermissionTable.kept().differences(found))).isEmpty();
    }

    @Test
    void a_route_that_nobody_wrote_a_row_for_is_named() throws NoSuchMethodException {
        RequestMappingInfo route = RequestMappingInfo.paths("/api/guilty")
                .methods(RequestMethod.GET)
                .options(controllers.getBuilderConfiguration())
                .build();
        controllers.registerMapping(route, new Guilty(), Guilty.class.getMethod("guilty"));
        try {
            assertThat(MappedRoutes.of(application)).contains("GET /api/guilty");
            PermissionTable found = new PermissionTable(COLUMNS, Map.of("GET /api/guilty", row("GET", "/api/guilty")));
            assertThat(PermissionTable.kept().differences(found))
                    .anyMatch(difference -> difference.startsWith("no row for GET /api/guilty"));
        } finally {
            controllers.unregisterMapping(route);
        }
    }

    @Test
    void a_row_without_a_route_an_answer_that_changed_and_an_office_that_came_are_named() {
        PermissionTable wanted = PermissionTable.parse("# two\na | b\nGET /a | 200 403\nGET /gone | 200 403\n");
        PermissionTable found = PermissionTable.parse("a | b | c\nGET /a | 200 | 200*\n");
        assertThat(wanted.differences(found))
                .hasSize(3)
                .contains("no such route any more: GET /gone")
                .anyMatch(difference -> difference.startsWith("wanted columns"))
                .anyMatch(difference -> difference.startsWith("wanted GET /a"));
        assertThat(wanted.differences(wanted)).isEmpty();
    }

    /// A controller somebody forgot to write a row for.
    static final class Guilty {
        public String guilty() {
            return "in";
        }
    }

    private PermissionTable asked() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String route : MappedRoutes.of(application)) {
            String[] parts = route.split(" ", 2);
            rows.put(route, row(parts[0], parts[1]));
        }
        return new PermissionTable(COLUMNS, rows);
    }

    private List<String> row(String method, String pattern) {
        return Standing.all().stream()
                .map(standing -> cell(answer(method, MappedRoutes.filled(pattern), standing)))
                .toList();
    }

    private static String cell(Browser.Reply reply) {
        String body = reply.raw().body();
        boolean tells = body.contains(SampleSchool.PROJECTOR_CODE.value())
                || body.contains(SampleSchool.CLASS_1_1.value())
                || body.contains("王老师");
        return reply.status() + (tells && reply.status() == 200 ? "*" : "");
    }

    /// What a token is for may grow; what it must never be for does not.
    @Test
    void no_token_reaches_signing_confirming_people_or_security() {
        List<String> reached = gate.rules().stream()
                .filter(rule -> rule.scope() != null)
                .map(rule -> rule.method() + " " + rule.pattern())
                .toList();
        assertThat(reached).isNotEmpty().allMatch(route -> route.startsWith("GET /api/") || IMPORTS.contains(route));
        assertThat(reached)
                .noneMatch(route ->
                        route.matches(".*/(people|session|sessions|security-log|appointments|tokens|blobs)\\b.*"));
    }

    private HttpRequest.Builder inPerson(Browser browser, String method, String path, Standing standing) {
        browser.cookie("XSRF-TOKEN", "t");
        if (!method.equals("GET")) {
            readers.clear();
        }
        if (!standing.isStranger()) {
            String session = method.equals("GET")
                    ? readers.computeIfAbsent(standing, engagements::signIn)
                    : engagements.signIn(standing);
            browser.cookie("banzhang_session", session);
        }
        return browser.request(path).header("X-XSRF-TOKEN", "t");
    }

    /// What could change something, each time in a session of its own: some routes end all of a person's. Never
    /// with an
    /// `Idempotency-Key`: nothing is carried out.
    private Browser.Reply answer(String method, String path, Standing standing) {
        Browser browser = new Browser(port, connections);
        HttpRequest.Builder request = standing.where() == Where.BY_TOKEN
                ? browser.request(path).header("Authorization", "Bearer " + engagements.tokenOf(standing))
                : inPerson(browser, method, path, standing);
        return browser.send(
                method.equals("POST")
                        ? request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))
                        : request.method(method, BodyPublishers.noBody()));
    }
}
