package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.CorrectionEvent.CorrectionProposed;
import banzhang.events.CustodyEvent;
import banzhang.events.RegisterEvent.CorrectionBatchAdvanced;
import banzhang.events.RegisterEvent.CorrectionBatchCompleted;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.ImportId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kill -9 of the application while a confirmed file of corrections is carried out: after the next start every card is
/// corrected, once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledMidCorrectionIT {
    private static final int ROWS = 1_500;
    private static final String PASSWORD = "banzhang-2026";

    @TempDir
    Path directory;

    @Test
    void every_card_of_a_confirmed_file_is_corrected_once() throws Exception {
        try (Ground ground = Ground.Kind.EMBEDDED.open(directory)) {
            String file;
            RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"));
            try {
                Browser chen = banzhang.signedIn("chen");
                register(chen);
                file = proposed(chen);
                confirm(banzhang.signedIn("gao"), file);
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> doneOf(chen, file) >= ROWS / 3);
                assertThat(stateOf(chen, file)).as("killed in the middle").isEqualTo("RUNNING");
            } finally {
                banzhang.kill();
            }
            try (RunningBanzhang again = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
                Browser chen = again.signedIn("chen");
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(400))
                        .until(() -> stateOf(chen, file).equals("COMPLETED"));
                await().atMost(Duration.ofSeconds(60)).until(() -> inLedger(chen, "旧楼") == 0);
                assertThat(inLedger(chen, "新楼")).isEqualTo(ROWS);
            }
            assertWhole(ground.events(), new ImportId(file));
        }
    }

    /// So that the test above is known to bite.
    @Test
    void a_card_corrected_twice_or_not_at_all_is_found_out() {
        assertThatThrownBy(() -> assertWhole(List.of(), new ImportId("i-part"))).isInstanceOf(AssertionError.class);
    }

    private static void assertWhole(List<CustodyEvent> events, ImportId file) {
        Set<CorrectionId> expected = IntStream.range(0, ROWS)
                .mapToObj(row -> CorrectionId.inFile(file, row))
                .collect(Collectors.toSet());
        List<CorrectionId> proposed = new ArrayList<>();
        List<CorrectionId> confirmed = new ArrayList<>();
        int advanced = 0;
        int completed = 0;
        for (CustodyEvent event : events) {
            switch (event) {
                case CorrectionProposed of -> proposed.add(of.correction());
                case CorrectionConfirmed of -> confirmed.add(of.correction());
                case CorrectionBatchAdvanced of -> advanced += of.corrected();
                case CorrectionBatchCompleted of -> completed++;
                default -> {}
            }
        }
        assertThat(confirmed).filteredOn(expected::contains).hasSize(ROWS);
        assertThat(new HashSet<>(confirmed)).containsAll(expected);
        assertThat(proposed).filteredOn(expected::contains).hasSize(ROWS);
        assertThat(advanced).isEqualTo(ROWS);
        assertThat(completed).isEqualTo(1);
    }

    private static void register(Browser chen) {
        String id = upload(chen, "devices", "资产编号,资产名称,存放地点\n", "PL-%05d,音箱,旧楼");
        assertThat(chen.post("/api/imports/" + id + "/confirm", "{}").status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> stateOf(chen, id).equals("COMPLETED"));
    }

    private static String proposed(Browser chen) {
        String id = upload(chen, "corrections", "资产编号,存放地点\n", "PL-%05d,新楼");
        Browser.Reply reply =
                chen.post("/api/imports/" + id + "/proposal", "{\"reason\":\"搬楼\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return id;
    }

    private static void confirm(Browser gao, String file) {
        String shown = gao.get("/api/imports/" + file + "/changes")
                .json()
                .path("changes")
                .asString();
        Browser.Reply reply = gao.post(
                "/api/imports/" + file + "/confirmation",
                "{\"changes\":\"" + shown + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(202);
    }

    private static String upload(Browser chen, String kind, String headings, String row) {
        String csv = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row::formatted)
                .collect(Collectors.joining("\n", headings, "\n"));
        Browser.Reply report = RegisterFile.csv("file.csv", csv).uploadedBy(chen, kind);
        assertThat(report.json().path("state").asString())
                .as(report.raw().body())
                .isEqualTo("CHECKED");
        return report.json().path("id").asString();
    }

    private static int doneOf(Browser browser, String file) {
        return browser.get("/api/imports/" + file).json().path("done").asInt();
    }

    private static String stateOf(Browser browser, String file) {
        return browser.get("/api/imports/" + file).json().path("state").asString();
    }

    private static long inLedger(Browser browser, String place) {
        Browser.Reply ledger = browser.get(
                "/api/ledger?size=1&q=" + java.net.URLEncoder.encode(place, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(ledger.status()).as(ledger.raw().body()).isEqualTo(200);
        return ledger.json().path("sums").path("devices").asLong(-1);
    }
}
