package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.command.Browser;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.HandoverId;
import banzhang.sample.SampleSchool;
import banzhang.standalone.WatchedBanzhang.Storing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Kill -9 of the application while the last signature of a sheet is under way: signed, completed and moved, or none of
/// it; never less when the signature was answered.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledMidSignatureIT {
    private static final int DEVICES = 5;
    private static final String DRAWING = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path directory;

    @TempDir
    Path signals;

    /// 一生 — how one application stores the signature, and how long after it said so it is killed.
    private record Life(Storing storing, Duration grace) {
        static Life killed(Storing storing, int millis) {
            return new Life(storing, Duration.ofMillis(millis));
        }
    }

    /// 末签 — a last signature sent, and what was heard of it before the kill: 0 when nothing.
    private record LastSignature(HandoverId handover, int status) {
        boolean answered() {
            return status >= 200 && status < 300;
        }
    }

    @ParameterizedTest
    @EnumSource(Ground.Kind.class)
    void the_last_signature_is_whole_or_absent(Ground.Kind kind) throws Exception {
        try (Ground ground = kind.openWithSample(directory)) {
            List<LastSignature> sent = new ArrayList<>();
            for (Life life : lives(kind)) {
                sent.add(killedWhileSigning(ground, sent.size(), life));
                List<CustodyEvent> events = ground.events();
                sent.forEach(signature -> assertWholeOrAbsent(events, signature));
            }
            LastSignature unanswered = sent.get(sent.size() - 2);
            assertThat(unanswered.answered()).as("stored, and nobody told").isFalse();
            assertThat(signedIn(ground.events(), unanswered)).isEqualTo(1);
            assertThat(sent.getLast().answered()).as("time enough").isTrue();
            assertSignedAgain(ground, sent);
        }
    }

    /// On a replica set, where each life begins with a wait for the claims of the one before, fewer moments.
    private static List<Life> lives(Ground.Kind kind) {
        IntStream moments = kind == Ground.Kind.EMBEDDED ? IntStream.of(0, 3, 10) : IntStream.of(3);
        return Stream.concat(
                        moments.mapToObj(millis -> Life.killed(Storing.AS_EVER, millis)),
                        Stream.of(Life.killed(Storing.UNANSWERED, 0), Life.killed(Storing.AS_EVER, 2_000)))
                .toList();
    }

    /// So that the test above is known to bite.
    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_FIRST", "IN_TWO"})
    void a_journal_that_answers_first_or_stores_in_two_is_found_out(Storing guilty) throws Exception {
        try (Ground ground = Ground.Kind.EMBEDDED.openWithSample(directory)) {
            LastSignature sent = killedWhileSigning(ground, 0, Life.killed(guilty, 2_000));
            List<CustodyEvent> events = ground.events();
            assertThatThrownBy(() -> assertWholeOrAbsent(events, sent)).isInstanceOf(AssertionError.class);
        }
    }

    private LastSignature killedWhileSigning(Ground ground, int number, Life life) throws Exception {
        Path watching = signals.resolve("life" + number);
        RunningBanzhang banzhang = RunningBanzhang.start(
                WatchedBanzhang.class,
                ground.arguments(
                        "--banzhang.demo=true",
                        "--" + WatchedBanzhang.STORING + "=" + life.storing(),
                        "--" + WatchedBanzhang.FROM + "=" + watching));
        try {
            Browser chen = banzhang.signedIn("chen");
            Browser wang = banzhang.signedIn("wang");
            Browser.Reply opened = openSheet(chen, number);
            String sheet = opened.json().path("id").asString();
            asOf(wang, sheet, opened);
            String content = checkAndSignAsReceiver(wang, sheet);
            Files.createFile(watching);
            CompletableFuture<String> storing = banzhang.heard(Storing.SAID);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                            () -> sign(chen, sheet, Side.OUTGOING, content).status())
                    .exceptionally(cut -> 0);
            storing.get(60, TimeUnit.SECONDS);
            LockSupport.parkNanos(life.grace().toNanos());
            banzhang.kill();
            return new LastSignature(new HandoverId(sheet), answer.get(60, TimeUnit.SECONDS));
        } finally {
            banzhang.kill();
        }
    }

    /// A sheet over devices that are in store.
    private static Browser.Reply openSheet(Browser chen, int life) {
        List<String> devices = new ArrayList<>();
        for (int number = 0; number < DEVICES; number++) {
            Browser.Reply device = chen.post(
                    "/api/devices",
                    "{\"assetCode\":\"SIG-%d-%d\",\"card\":{\"name\":\"音箱\",\"quantity\":1,\"accessories\":[]}}"
                            .formatted(life, number));
            assertThat(device.status()).as(device.raw().body()).isEqualTo(201);
            devices.add("\"" + device.json().path("id").asString() + "\"");
        }
        Browser.Reply opened = chen.post(
                "/api/handovers",
                "{\"kind\":\"ISSUE\",\"schoolClass\":\"%s\",\"devices\":[%s]}"
                        .formatted(SampleSchool.CLASS_1_1, String.join(",", devices)));
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        return opened;
    }

    private static String checkAndSignAsReceiver(Browser wang, String sheet) {
        JsonNode view = wang.get("/api/handovers/" + sheet).json();
        for (var item : view.path("sheet").path("items")) {
            String device = item.path("device").asString();
            Browser.Reply checked = wang.post(
                    "/api/handovers/" + sheet + "/checks", "{\"device\":\"" + device + "\",\"finding\":\"COMPLETE\"}");
            assertThat(checked.status()).as(checked.raw().body()).isBetween(200, 204);
            view = asOf(wang, sheet, checked);
        }
        String content = view.path("content").asString();
        assertThat(content).hasSize(64);
        Browser.Reply signed = sign(wang, sheet, Side.INCOMING, content);
        assertThat(signed.status()).as(signed.raw().body()).isBetween(200, 204);
        return content;
    }

    /// The sheet as it is after this answer; a killed process's place in the journal is free only after a while.
    private static JsonNode asOf(Browser browser, String sheet, Browser.Reply told) {
        String path = "/api/handovers/" + sheet + "?position=" + told.header("Journal-Position");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> browser.get(path), view -> view.status() == 200)
                .json();
    }

    private static Browser.Reply sign(Browser browser, String sheet, Side side, String content) {
        return browser.post(
                "/api/handovers/" + sheet + "/signatures",
                "{\"side\":\"%s\",\"content\":\"%s\",\"drawing\":\"%s\",\"password\":\"banzhang-2026\"}"
                        .formatted(side, content, DRAWING));
    }

    private static String contentOf(Browser browser, String sheet) {
        return browser.get("/api/handovers/" + sheet).json().path("content").asString("");
    }

    private static long signedIn(List<CustodyEvent> events, LastSignature sent) {
        return events.stream()
                .filter(event -> event instanceof HandoverSigned by
                        && by.handover().equals(sent.handover())
                        && by.side() == Side.OUTGOING)
                .count();
    }

    private static void assertWholeOrAbsent(List<CustodyEvent> events, LastSignature sent) {
        long signed = signedIn(events, sent);
        long completed = events.stream()
                .filter(event -> event instanceof HandoverCompleted done
                        && done.handover().equals(sent.handover()))
                .count();
        long moved = events.stream()
                .filter(event ->
                        event instanceof CustodyMoved by && by.handover().equals(sent.handover()))
                .count();
        assertThat(List.of(signed, completed, moved)).isIn(List.of(0L, 0L, 0L), List.of(1L, 1L, (long) DEVICES));
        if (sent.answered()) {
            assertThat(signed).as("answered, so stored").isEqualTo(1);
        }
    }

    /// What was lost can simply be signed again; what is stored says so.
    private static void assertSignedAgain(Ground ground, List<LastSignature> sent) throws Exception {
        try (RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
            Browser chen = banzhang.signedIn("chen");
            for (LastSignature signature : sent) {
                String sheet = signature.handover().value();
                String content = Awaitility.await()
                        .atMost(Duration.ofSeconds(40))
                        .until(() -> contentOf(chen, sheet), it -> it.length() == 64);
                int status = sign(chen, sheet, Side.OUTGOING, content).status();
                assertThat(status).as(sheet).isBetween(200, 409);
            }
        }
        List<CustodyEvent> events = ground.events();
        sent.forEach(signature -> assertWholeOrAbsent(events, new LastSignature(signature.handover(), 201)));
    }
}
