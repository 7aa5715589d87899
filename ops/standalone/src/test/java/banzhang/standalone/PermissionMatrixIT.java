package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.access.account.Accounts;
import banzhang.access.account.Authorities;
import banzhang.access.account.People;
import banzhang.access.account.Sessions;
import banzhang.command.Browser;
import banzhang.events.OrganisationEvent.AppointmentEnded;
import banzhang.events.OrganisationEvent.AppointmentMade;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route the running application has, asked for by everyone; what they get is the table `permissions.txt`.
///
/// What is asked about is 一(1)班, its projector, its sheet. A `*` says that the answer tells of them.
@SpringBootTest(classes = Banzhang.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("权限矩阵")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class PermissionMatrixIT {
    private static final PersonId FORMER = new PersonId("p-former");
    private static final PersonId ABROAD = new PersonId("p-abroad");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-09-01");

    /// The columns: a stranger, the offices, 班主任 of this class and of another, one who was, and another school's.
    private static final List<String> CALLERS = List.of(
            "",
            SampleSchool.GAO.value(),
            SampleSchool.CHEN.value(),
            SampleSchool.ZHOU.value(),
            SampleSchool.WANG.value(),
            SampleSchool.LI.value(),
            FORMER.value(),
            ABROAD.value());

    @TempDir
    static Path directory;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Authorities authorities;

    @Autowired
    Sessions sessions;

    @DynamicPropertySource
    static void sampleSchool(DynamicPropertyRegistry properties) {
        properties.add("banzhang.demo", () -> "true");
        properties.add("banzhang.data", () -> directory.resolve("data").toString());
    }

    @BeforeAll
    void settleIn() {
        SchoolId other = new SchoolId("other");
        engage(FORMER, SampleSchool.SCHOOL, Office.HEAD_TEACHER, SampleSchool.CLASS_1_1);
        authorities.take(
                new AppointmentEnded(
                        new AppointmentId("a-p-former-HEAD_TEACHER"),
                        SampleSchool.SCHOOL,
                        FORMER,
                        Office.HEAD_TEACHER,
                        SampleSchool.CLASS_1_1,
                        LONG_AGO.plusYears(1),
                        SampleSchool.TERM_START),
                Long.MAX_VALUE);
        for (Office office : List.of(Office.ADMINISTRATOR, Office.GENERAL_AFFAIRS, Office.AUDITOR)) {
            engage(ABROAD, other, office, null);
        }
        await().atMost(Duration.ofSeconds(120))
                .until(() -> answer("GET", "/api/ledger?size=200", SampleSchool.CHEN.value())
                        .raw()
                        .body()
                        .contains("ZT-0012"));
    }

    private void engage(PersonId person, SchoolId school, Office office, @Nullable ClassId schoolClass) {
        people.enter(person, school, "某老师");
        accounts.open(person, school, person.value(), "four plain words here");
        authorities.take(
                new AppointmentMade(
                        new AppointmentId("a-" + person + "-" + office),
                        school,
                        person,
                        office,
                        schoolClass,
                        LONG_AGO,
                        SampleSchool.TERM_START),
                office.ordinal() + 1L);
    }

    @Test
    void everyone_gets_at_every_route_what_the_table_says() {
        assertThat(String.join("\n", PermissionTable.kept().differences(asked()))).isEmpty();
    }

    @Test
    void a_route_that_nobody_wrote_a_row_for_is_named() throws NoSuchMethodException {
        RequestMappingInfo route = RequestMappingInfo.paths("/api/guilty")
                .methods(RequestMethod.GET)
                .options(controllers.getBuilderConfiguration())
                .build();
        controllers.registerMapping(route, new Guilty(), Guilty.class.getMethod("guilty"));
        try {
            PermissionTable found = new PermissionTable(Map.of("GET /api/guilty", row("GET", "/api/guilty")));
            assertThat(MappedRoutes.of(application)).contains("GET /api/guilty");
            assertThat(PermissionTable.kept().differences(found))
                    .anyMatch(difference -> difference.startsWith("no row for: GET /api/guilty"));
        } finally {
            controllers.unregisterMapping(route);
        }
    }

    @Test
    void an_answer_that_changed_and_a_route_that_went_are_named() {
        PermissionTable wanted = PermissionTable.parse("GET /a | 200 403\nGET /gone | 200\n");
        PermissionTable found = PermissionTable.parse("# two\nGET /a | 200 200*\n");
        assertThat(wanted.differences(found))
                .hasSize(2)
                .anyMatch(difference -> difference.startsWith("wanted GET /a"))
                .contains("no such route any more: GET /gone");
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
        return new PermissionTable(rows);
    }

    private List<String> row(String method, String pattern) {
        return CALLERS.stream()
                .map(caller -> cell(answer(method, MappedRoutes.filled(pattern), caller)))
                .toList();
    }

    private static String cell(Browser.Reply reply) {
        String body = reply.raw().body();
        boolean tells = body.contains(SampleSchool.PROJECTOR_CODE.value())
                || body.contains(SampleSchool.CLASS_1_1.value())
                || body.contains("王老师");
        return reply.status() + (tells ? "*" : "");
    }

    /// Each time in a session of its own: some routes end it. Never with an `Idempotency-Key`: nothing is carried out.
    private Browser.Reply answer(String method, String path, String caller) {
        Browser browser = new Browser(port);
        browser.cookie("XSRF-TOKEN", "t");
        if (!caller.isEmpty()) {
            String token = sessions.open(accounts.ofPerson(new PersonId(caller)).orElseThrow());
            browser.cookie("banzhang_session", token);
        }
        HttpRequest.Builder request = browser.request(path).header("X-XSRF-TOKEN", "t");
        return browser.send(
                Objects.equals(method, "POST")
                        ? request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        : request.method(method, HttpRequest.BodyPublishers.noBody()));
    }
}
