package banzhang.standalone.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import banzhang.standalone.Rehearsed;
import banzhang.standalone.RunningBanzhang;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every operation of the published description, asked by everybody, in every way.
///
/// The seed is a property, `banzhang.fuzz.seed`, so that a finding can be seen again.
@DisplayName("模糊试验 · 公布的接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingTheApiIT {
    private static final long SEED = Long.getLong("banzhang.fuzz.seed", 20_260_901);
    private static final Duration MOST = Duration.ofSeconds(Long.getLong("banzhang.fuzz.seconds", 40));
    private static final List<String> ROLES = List.of("", "chen", "wang", "zhou", "gao", "chen", "gao");
    private static final String DRAWING = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    void nothing_that_can_be_asked_breaks_what_is_described() throws Exception {
        List<String> start = List.of("--banzhang.demo=true", "--banzhang.data=" + Rehearsed.sampleSchool());
        try (RunningBanzhang banzhang = RunningBanzhang.start(start)) {
            Browser auditor = banzhang.signedIn("zhou");
            Described described =
                    new Described(banzhang.browser().get("/v3/api-docs").json());
            Fuzz fuzz = new Fuzz(
                    described,
                    new Requests(described, known(banzhang)),
                    new SampleDoors(banzhang, new HashMap<>()),
                    () -> auditor.get("/api/views").json().path("head").asLong(-1));

            List<String> findings = fuzz.run(ROLES, new Random(SEED), MOST);

            assertThat(findings).as("seed %d; answers %s", SEED, fuzz.answers()).isEmpty();
            assertThat(fuzz.answers().keySet()).contains(200, 201, 400, 401, 403, 404, 422);
            assertThat(banzhang.said()).doesNotContain("a request failed");
        }
    }

    /// 样例学校之门 — who was refused at the door for trying too often comes as a stranger.
    private record SampleDoors(RunningBanzhang banzhang, Map<String, Browser> open) implements Fuzz.Doors {
        @Override
        public Browser of(String role) {
            return open.computeIfAbsent(role, name -> {
                Browser browser = banzhang.browser();
                if (!name.isEmpty()) {
                    browser.signIn(name, "banzhang-2026");
                }
                return browser;
            });
        }

        @Override
        public void leave(String role) {
            open.remove(role);
        }
    }

    /// What the sample school has. Only a person whom no role is may lose password and office.
    private static Values known(RunningBanzhang banzhang) {
        Browser chen = banzhang.signedIn("chen");
        List<String> devices =
                idsOf(chen.get("/api/ledger?size=200&custodian=store").json().path("lines"), "device");
        Values known = new Values()
                .knows("schoolClass", idsOf(chen.get("/api/classes").json(), "id"))
                .knows(
                        "/api/classes/{id}/ledger id",
                        idsOf(chen.get("/api/classes").json(), "id"))
                .knows("class", idsOf(chen.get("/api/classes").json(), "id"))
                .knows("room", idsOf(chen.get("/api/rooms").json(), "id"))
                .knows("devices", devices)
                .knows("device", devices)
                .knows("/api/devices/{id} id", devices)
                .knows("/api/devices/{id}/history id", devices)
                .knows("/api/devices/{id}/custody id", devices)
                .knows(
                        "/api/handovers/{id} id",
                        idsOf(chen.get("/api/handovers").json(), "id"))
                .knows(
                        "/api/handovers/{id}/checks id",
                        idsOf(chen.get("/api/handovers").json(), "id"))
                .knows(
                        "/api/handovers/{id}/decline id",
                        idsOf(chen.get("/api/handovers").json(), "id"))
                .knows("/api/people/{id}/password id", List.of("p-lin"))
                .knows("/api/people/{id}/invitation id", List.of("p-lin"))
                .knows("/api/people/{id}/lock id", List.of("p-lin"))
                .knows("/api/people/{id}/unlock id", List.of("p-lin"))
                .knows("/api/appointments/{id}/end id", List.of("a-lin-2026"))
                .knows("/api/views/{name}/retry name", List.of("ledger"))
                .knows("/api/views/{name}/rebuild name", List.of("handovers"));
        return withTexts(known);
    }

    private static Values withTexts(Values known) {
        return known.knows("person", List.of("p-lin", SampleSchool.LI.value()))
                .knows("drawing", List.of(DRAWING))
                .knows("content", List.of("0".repeat(64)))
                .knows("password", List.of("banzhang-2026", "x"))
                .knows("old", List.of("not this one"))
                .knows("login", List.of("zhang"))
                .knows("grade", List.of("1", "6"))
                .knows("entryYear", List.of("2026"))
                .knows("at", List.of("2026-09-20", "2026-09-01T00:00:00Z"))
                .knows("page", List.of("1"))
                .knows("size", List.of("5"))
                .knows("kind", List.of("devices", "ISSUE"))
                .knows("condition", List.of("GOOD"))
                .knows("state", List.of("OPEN"));
    }

    private static List<String> idsOf(JsonNode list, String name) {
        return list.valueStream()
                .map(each -> each.path(name).asString())
                .limit(40)
                .toList();
    }
}
