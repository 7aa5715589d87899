package banzhang.standalone;

import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import banzhang.command.Browser;
import banzhang.events.CustodyEvent;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kill -9 of the application while a file enters the register: the file is in whole or not at all, and what was
/// acknowledged before is there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledMidImportIT {
    private static final int ROWS = 1_500;
    private static final Set<String> ENDS = Set.of("COMPLETED", "WITHDRAWN");
    private static final Custodian STORE = Custodian.store(SCHOOL);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Ground.Kind.class)
    void the_file_is_in_whole_or_not_at_all(Ground.Kind kind) throws Exception {
        try (Ground ground = kind.openWithSample(directory)) {
            Set<String> statesWhenKilled = new HashSet<>();
            List<Integer> killedAfterRows = killedAfterRows(kind);
            for (int life = 0; life < killedAfterRows.size(); life++) {
                String batch = killedAfter(ground, life, killedAfterRows.get(life), statesWhenKilled);
                String state = stateAfterRestart(ground, batch, life);
                List<CustodyEvent> events = ground.events();
                assertWholeOrAbsent(events, new ImportId(batch), state);
                assertHolds(events, life);
            }
            assertThat(statesWhenKilled)
                    .as("the kill came in the middle at least once")
                    .contains("RUNNING");
        }
    }

    /// On a replica set, where each life begins with a wait for the claims of the one before, one moment.
    private static List<Integer> killedAfterRows(Ground.Kind kind) {
        return kind == Ground.Kind.EMBEDDED ? List.of(1, ROWS / 2, ROWS - 1) : List.of(ROWS / 2);
    }

    /// So that the test above is known to bite.
    @Test
    void a_part_of_a_file_or_a_code_nobody_may_use_again_is_found_out() {
        ImportId batch = new ImportId("i-part");
        List<CustodyEvent> whole = whole(batch);
        assertWholeOrAbsent(whole, batch, "COMPLETED");
        List<CustodyEvent> withoutADevice = new ArrayList<>(whole);
        withoutADevice.removeFirst();
        assertThatThrownBy(() -> assertWholeOrAbsent(withoutADevice, batch, "COMPLETED"))
                .isInstanceOf(AssertionError.class);
        List<CustodyEvent> halted = whole.subList(0, ROWS);
        assertThatThrownBy(() -> assertWholeOrAbsent(halted, batch, "COMPLETED"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertWholeOrAbsent(halted, batch, "WITHDRAWN"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertHolds(whole, 0)).isInstanceOf(AssertionError.class);
    }

    private static List<CustodyEvent> whole(ImportId batch) {
        List<CustodyEvent> events = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            DeviceId device = new DeviceId("d-" + row);
            AssetCode code = AssetCode.of("PART-" + row);
            events.add(new DeviceRegistered(device, SCHOOL, code, AssetCard.named("音箱"), STORE, batch, TERM_START));
            events.add(new AssetCodeClaimed(SCHOOL, code, device, TERM_START));
        }
        events.add(new ImportCompleted(batch, SCHOOL, ROWS, TERM_START));
        return events;
    }

    /// Registers one device, confirms a file, and kills the application once so many rows are stored.
    private static String killedAfter(Ground ground, int life, int rows, Set<String> states) throws Exception {
        RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"));
        try {
            Browser chen = banzhang.signedIn("chen");
            Browser.Reply device = chen.post(
                    "/api/devices",
                    "{\"assetCode\":\"ACK-" + life
                            + "\",\"card\":{\"name\":\"投影仪\",\"quantity\":1,\"accessories\":[]}}");
            assertThat(device.status()).as(device.raw().body()).isEqualTo(201);
            Browser.Reply report = RegisterFile.csv("devices.csv", file(life)).uploadedBy(chen);
            assertThat(report.status()).as(report.raw().body()).isEqualTo(201);
            String batch = report.json().path("id").asString();
            assertThat(chen.post("/api/imports/" + batch + "/confirm", "{}").status())
                    .isEqualTo(202);
            var last = await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(
                            () -> chen.get("/api/imports/" + batch).json(),
                            seen -> seen.path("done").asInt() >= rows);
            states.add(last.path("state").asString());
            return batch;
        } finally {
            banzhang.kill();
        }
    }

    /// Starts again and waits until the import has come to an end by itself; meanwhile the ledger never shows a
    /// part.
    private static String stateAfterRestart(Ground ground, String batch, int life) throws Exception {
        try (RunningBanzhang again = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
            Browser chen = again.signedIn("chen");
            String end = await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(400))
                    .until(() -> state(chen, batch, life), ENDS::contains);
            long shown = end.equals("COMPLETED") ? ROWS : 0;
            await().atMost(Duration.ofSeconds(60)).until(() -> inLedger(chen, life) == shown);
            return end;
        }
    }

    private static String state(Browser browser, String batch, int life) {
        assertThat(inLedger(browser, life))
                .as("all or nothing is in the ledger")
                .isIn(0L, (long) ROWS);
        return browser.get("/api/imports/" + batch).json().path("state").asString();
    }

    /// How many rows of this life's file the ledger shows.
    private static long inLedger(Browser browser, int life) {
        Browser.Reply ledger = browser.get("/api/ledger?size=1&q=PL" + life + "-");
        assertThat(ledger.status()).as(ledger.raw().body()).isEqualTo(200);
        return ledger.json().path("sums").path("devices").asLong(-1);
    }

    /// What was acknowledged before this or an earlier kill.
    private static void assertHolds(List<CustodyEvent> events, int life) {
        assertThat(events)
                .filteredOn(DeviceRegistered.class::isInstance)
                .extracting(event -> ((DeviceRegistered) event).assetCode().value())
                .as("acknowledged before the kill")
                .containsAll(IntStream.rangeClosed(0, life)
                        .mapToObj(number -> "ACK-" + number)
                        .toList());
    }

    private static void assertWholeOrAbsent(List<CustodyEvent> events, ImportId batch, String state) {
        List<DeviceRegistered> devices = events.stream()
                .filter(DeviceRegistered.class::isInstance)
                .map(DeviceRegistered.class::cast)
                .filter(device -> batch.equals(device.batch()))
                .toList();
        Set<AssetCode> codes = devices.stream().map(DeviceRegistered::assetCode).collect(Collectors.toSet());
        boolean completed = events.stream()
                .anyMatch(event ->
                        event instanceof ImportCompleted done && done.batch().equals(batch));
        assertThat(completed).isEqualTo(state.equals("COMPLETED"));
        if (completed) {
            assertThat(devices).hasSize(ROWS);
            assertThat(codes).hasSize(ROWS);
            assertThat(heldCodes(events)).containsAll(codes);
        } else {
            assertThat(heldCodes(events)).doesNotContainAnyElementsOf(codes);
        }
    }

    private static Set<AssetCode> heldCodes(List<CustodyEvent> events) {
        Set<AssetCode> held = new HashSet<>();
        for (CustodyEvent event : events) {
            switch (event) {
                case AssetCodeClaimed claimed ->
                    assertThat(held.add(claimed.assetCode())).isTrue();
                case AssetCodeReleased released -> held.remove(released.assetCode());
                default -> {}
            }
        }
        return held;
    }

    private static String file(int life) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "PL%d-%05d,音箱,1,960.00".formatted(life, row))
                .collect(Collectors.joining("\n", "资产编号,资产名称,数量,价值\n", "\n"));
    }
}
