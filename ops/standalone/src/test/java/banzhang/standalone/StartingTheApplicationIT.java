package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.events.CustodyEvent;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The whole application with the sample school, on either database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartingTheApplicationIT {
    @Nested
    class OnTheEmbeddedDatabase extends Contract {
        OnTheEmbeddedDatabase() {
            super(Ground.Kind.EMBEDDED);
        }
    }

    @Nested
    class OnAReplicaSet extends Contract {
        OnAReplicaSet() {
            super(Ground.Kind.REPLICA_SET);
        }
    }
}

/// What holds on both.
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class Contract {
    private final Ground.Kind kind;
    private @Nullable Ground ground;
    private @Nullable RunningBanzhang running;

    Contract(Ground.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() throws Exception {
        ground = kind.open(Files.createTempDirectory("banzhang"));
        running = RunningBanzhang.start(ground().arguments("--banzhang.demo=true"));
    }

    @AfterAll
    void stop() throws Exception {
        if (running != null) {
            running.close();
        }
        if (ground != null) {
            ground.close();
        }
    }

    private Ground ground() {
        return Objects.requireNonNull(ground);
    }

    private RunningBanzhang banzhang() {
        return Objects.requireNonNull(running);
    }

    @Test
    void it_says_where_to_look_and_how_to_sign_in() {
        assertThat(banzhang().said())
                .contains("http://localhost:" + banzhang().port())
                .contains("banzhang-2026")
                .contains("/ledger");
    }

    @Test
    void nothing_is_amiss_on_its_console() {
        assertThat(banzhang().said()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    void health_is_up_for_anyone_and_tells_no_more() {
        Browser.Reply health = banzhang().browser().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
    }

    @Test
    void the_api_is_described() {
        var document = banzhang().browser().get("/v3/api-docs").json();
        assertThat(document.path("info").path("title").asString()).isEqualTo("班账 Banzhang");
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/session",
                        "/api/classes",
                        "/api/devices",
                        "/api/imports",
                        "/api/handovers",
                        "/api/ledger");
    }

    @Test
    void every_operation_says_what_it_is_for_what_it_answers_and_how_it_refuses() {
        var document = banzhang().browser().get("/v3/api-docs").json();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var said = operation.getValue();
                    assertThat(said.path("summary").asString())
                            .as(path.getKey())
                            .contains(" · ");
                    assertThat(said.path("tags").size()).isEqualTo(1);
                    assertThat(said.at("/responses/default/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/ProblemDetails");
                    // a session, or where a token is for it, that
                    assertThat(said.path("security").size())
                            .as(path.getKey())
                            .isEqualTo(said.has("x-token-scope") ? 2 : 1);
                }));
        assertThat(document.toString()).doesNotContain("Caller", "grants");
        assertThat(document.at("/components/schemas/HandoverView/properties/signatures/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Signature");
        assertThat(document.at("/components/schemas/Signature/properties").propertyNames())
                .contains("signer", "drawing")
                .doesNotContain("password");
        assertThat(document.at("/components/schemas/RoomBody/required").toString())
                .isEqualTo("[\"number\"]");
    }

    @Test
    void every_command_wants_its_key_and_answers_where_it_is_done() {
        var paths = banzhang().browser().get("/v3/api-docs").json().path("paths");
        for (String path : List.of("/api/devices", "/api/handovers/{id}/signatures", "/api/people/{id}/password")) {
            var command = paths.path(path).path("post");
            var key = command.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("name").asString().equals("Idempotency-Key"))
                    .findFirst()
                    .orElseThrow();
            assertThat(key.path("required").asBoolean()).as(path).isTrue();
            var success = command.path("responses").valueStream().findFirst().orElseThrow();
            assertThat(success.path("headers").has("Journal-Position")).as(path).isTrue();
        }
        assertThat(paths.at("/~1api~1devices/post/responses").has("201")).isTrue();
    }

    @Test
    void what_is_not_meant_for_the_outside_is_closed() {
        assertThat(banzhang().browser().get("/api/ledger").status()).isEqualTo(401);
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/swagger-ui.html")) {
            assertThat(banzhang().browser().get(path).status()).as(path).isIn(302, 401, 403, 404);
        }
    }

    @Test
    void general_affairs_sees_the_sample_schools_ledger() {
        assertThat(wholeLedger(banzhang())).contains("TY-0001", "TY-0012", "DN-0001");
    }

    @Test
    void a_second_start_finds_everything_and_adds_nothing() throws Exception {
        String ledger = wholeLedger(banzhang());
        banzhang().close();
        List<CustodyEvent> events = ground().events();
        running = RunningBanzhang.start(ground().arguments("--banzhang.demo=true"));
        assertThat(wholeLedger(banzhang())).isEqualTo(ledger);
        banzhang().close();
        assertThat(ground().events()).isEqualTo(events);
        running = RunningBanzhang.start(ground().arguments("--banzhang.demo=true"));
    }

    /// The ledger once all that the sample school's start recorded is in it.
    private static String wholeLedger(RunningBanzhang banzhang) {
        Browser chen = banzhang.signedIn("chen");
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> chen.get("/api/ledger?size=200").raw().body(), ledger -> ledger.contains("ZT-0012"));
    }
}
