package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.CustodyEvent;
import banzhang.sample.SampleSchool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a newcomer finds in the sample school, and that a load broken off is taken up again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadingTheSampleSchoolIT {
    private static final List<Integer> KILLED_AFTER_MILLIS = List.of(0, 400, 1_200, 2_500);

    @TempDir
    static Path whole;

    @TempDir
    static Path brokenOff;

    private static @Nullable RunningBanzhang running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningBanzhang.start(new Ground.Embedded(whole).arguments("--banzhang.demo=true"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    private static Browser signedIn(String login) {
        Browser browser = Objects.requireNonNull(running).signedIn(login);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("/api/handovers").json().size() > 0);
        return browser;
    }

    @Test
    void sheets_stand_in_every_state_and_some_wait_for_each_side() {
        Browser chen = signedIn("chen");
        assertThat(await().atMost(Duration.ofSeconds(60)).until(() -> states(chen), all -> all.size() == 28))
                .contains("UNAPPROVED", "OPEN", "DISPUTED", "CHECKED", "SIGNED", "COMPLETED", "DECLINED", "WITHDRAWN");
        assertThat(states(signedIn("wang"))).containsExactlyInAnyOrder("OPEN", "COMPLETED");
        assertThat(states(signedIn("zhu"))).containsExactlyInAnyOrder("CHECKED", "COMPLETED");
    }

    @Test
    void the_ledger_differs_from_day_to_day_and_by_class_and_condition() {
        Browser chen = signedIn("chen");
        String ofFirstClass = "/api/ledger?class=" + SampleSchool.CLASS_1_1;
        await().atMost(Duration.ofSeconds(60)).until(() -> devices(chen, "/api/ledger") == 123);
        assertThat(devices(chen, "/api/ledger?at=2026-08-31")).isZero();
        assertThat(devices(chen, ofFirstClass + "&at=2026-09-01")).isZero();
        assertThat(devices(chen, ofFirstClass + "&at=2026-09-02")).isEqualTo(8);
        assertThat(devices(chen, "/api/ledger?condition=DAMAGED")).isEqualTo(4);
        assertThat(devices(chen, "/api/ledger?condition=MISSING")).isEqualTo(1);
    }

    /// A newcomer meets each kind, and each sort of holder.
    @Test
    void every_kind_and_every_sort_of_holder_is_there() {
        Browser chen = signedIn("chen");
        Supplier<Set<String>> kinds = () -> chen.get("/api/handovers")
                .json()
                .valueStream()
                .map(sheet -> sheet.path("kind").asString())
                .collect(Collectors.toSet());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> kinds.get()
                        .containsAll(List.of(
                                "ISSUE",
                                "SUCCESSION",
                                "RETURN",
                                "TRANSFER",
                                "HOLIDAY_STORAGE",
                                "TAKING_BACK",
                                "LOAN",
                                "SENT_FOR_REPAIR")));
        for (String held :
                List.of("custodian=room", "custodian=repair-shop", "custodian=borrower", "custodian=class")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> devices(chen, "/api/ledger?" + held) > 0);
        }
        assertThat(signedIn("he").get("/api/handovers/pending").json().valueStream())
                .extracting(task -> task.path("act").asString())
                .contains("SETTLE", "APPROVE");
    }

    @Test
    void a_device_has_a_past_and_its_signatures_can_be_seen() {
        Browser zhou = signedIn("zhou");
        JsonNode history = zhou.get("/api/devices/d-jt-0002/history").json();
        assertThat(history.valueStream().map(entry -> entry.path("name").asString()))
                .containsSubsequence("device.registered", "handover.completed", "handover.completed", "custody.moved");
        JsonNode signature =
                zhou.get("/api/handovers/h-2026-001").json().path("signatures").path(0);
        Browser.Reply drawing =
                zhou.get("/api/blobs/" + signature.path("drawing").asString());
        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void a_load_that_was_killed_again_and_again_ends_in_the_same_journal() throws Exception {
        Ground ground = new Ground.Embedded(brokenOff);
        for (int millis : KILLED_AFTER_MILLIS) {
            killWhileLoading(ground, millis);
        }
        RunningBanzhang.start(ground.arguments("--banzhang.demo=true")).close();

        List<CustodyEvent> events = facts(ground);
        Objects.requireNonNull(running).close();
        assertThat(events).isEqualTo(facts(new Ground.Embedded(whole)));
        start();
    }

    private static void killWhileLoading(Ground ground, int millis) throws Exception {
        RunningBanzhang loading = RunningBanzhang.launch(ground.arguments("--banzhang.demo=true"));
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> loading.said().contains("loading the sample school"));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        } finally {
            loading.kill();
        }
    }

    /// Everything recorded; of the acceptances all but the moment at which the computer accepted.
    private static List<CustodyEvent> facts(Ground ground) {
        List<CustodyEvent> facts = new ArrayList<>();
        for (CustodyEvent event : ground.events()) {
            facts.add(
                    event instanceof CommandAccepted accepted
                            ? new CommandAccepted(
                                    accepted.key(),
                                    accepted.body(),
                                    accepted.answer(),
                                    accepted.by(),
                                    SampleSchool.TERM_START)
                            : event);
        }
        return facts;
    }

    private static List<String> states(Browser browser) {
        return browser.get("/api/handovers")
                .json()
                .valueStream()
                .map(sheet -> sheet.path("state").asString())
                .toList();
    }

    private static int devices(Browser browser, String ledger) {
        return browser.get(ledger).json().path("sums").path("devices").asInt(-1);
    }
}
