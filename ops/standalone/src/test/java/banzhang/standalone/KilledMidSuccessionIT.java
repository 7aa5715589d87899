package banzhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.Browser;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.standalone.WatchedBanzhang.Storing;
import banzhang.standalone.WitnessedSheets.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Kill -9 of the application around the witness's signature under a succession of ten devices: before it is stored,
/// while it is, stored and not answered, answered and not yet in any view. Whole or absent each time; asked again under
/// its key, it is there once and answered as it was.
///
/// That such a test bites is seen in [KilledMidSignatureIT], by the same measure.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledMidSuccessionIT {
    private static final int DEVICES = 10;

    @TempDir
    Path directory;

    @TempDir
    Path signals;

    /// 一生 — how one application stores the signature, and when after that it is killed.
    private record Life(Storing storing, int graceMillis) {}

    /// 监交签字 — a signature sent, and what was heard of it before the kill; empty when nothing.
    private record Sent(Sheet sheet, String key, String heard) {}

    private static List<Life> lives(Ground.Kind kind) {
        List<Life> lives = new ArrayList<>(List.of(
                new Life(Storing.NEVER, 0),
                new Life(Storing.AS_EVER, 0),
                new Life(Storing.UNANSWERED, 0),
                new Life(Storing.UNSEEN, 0)));
        if (kind == Ground.Kind.EMBEDDED) {
            // on a replica set each life waits for the claims of the one before
            lives.add(new Life(Storing.AS_EVER, 3));
        }
        return lives;
    }

    @ParameterizedTest
    @EnumSource(Ground.Kind.class)
    void the_witnesss_signature_is_whole_or_absent(Ground.Kind kind) throws Exception {
        try (Ground ground = kind.openWithSample(directory)) {
            List<Life> lives = lives(kind);
            List<Sheet> sheets;
            try (RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
                sheets = WitnessedSheets.drawnUp(banzhang, lives.size(), DEVICES);
            }
            List<Sent> sent = new ArrayList<>();
            for (Life life : lives) {
                Sent one = killedWhileWitnessing(ground, sheets.get(sent.size()), life);
                sent.add(one);
                assertWholeOrAbsent(ground.events(), one, life.storing());
            }
            assertAskedAgain(ground, sent);
            List<CustodyEvent> events = ground.events();
            assertThat(sent).allSatisfy(one -> assertThat(partsOf(events, one)).isEqualTo(whole()));
        }
    }

    private Sent killedWhileWitnessing(Ground ground, Sheet sheet, Life life) throws Exception {
        Path watching = signals.resolve(sheet.id().value());
        RunningBanzhang banzhang = RunningBanzhang.start(
                WatchedBanzhang.class,
                ground.arguments(
                        "--banzhang.demo=true",
                        "--" + WatchedBanzhang.STORING + "=" + life.storing(),
                        "--" + WatchedBanzhang.FROM + "=" + watching));
        try {
            Browser he = banzhang.signedIn(WitnessedSheets.WITNESS);
            String key = "witness-" + sheet.id();
            he.token();
            Files.createFile(watching);
            CompletableFuture<String> storing = banzhang.heard(Storing.SAID);
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                            () -> said(WitnessedSheets.witness(he, sheet, key)))
                    .exceptionally(cut -> "");
            storing.get(60, TimeUnit.SECONDS);
            if (life.storing() == Storing.UNSEEN) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).as("answered").isNotEmpty();
                assertThat(he.get("/api/handovers/" + sheet.id())
                                .json()
                                .path("state")
                                .asString())
                        .as("not in the view yet")
                        .isEqualTo("SIGNED");
            }
            LockSupport.parkNanos(Duration.ofMillis(life.graceMillis()).toNanos());
            banzhang.kill();
            return new Sent(sheet, key, answer.get(60, TimeUnit.SECONDS));
        } finally {
            banzhang.kill();
        }
    }

    /// What an answer says, and from which position on; nothing of one that is no success.
    private static String said(Browser.Reply reply) {
        return reply.status() == 200
                ? reply.json().path("id").asString() + " at " + reply.header("Journal-Position")
                : "";
    }

    private static List<Long> whole() {
        return List.of(1L, 1L, (long) DEVICES);
    }

    private static void assertWholeOrAbsent(List<CustodyEvent> events, Sent sent, Storing storing) {
        List<Long> absent = List.of(0L, 0L, 0L);
        switch (storing) {
            case NEVER -> assertThat(partsOf(events, sent)).isEqualTo(absent);
            case UNANSWERED, UNSEEN -> assertThat(partsOf(events, sent)).isEqualTo(whole());
            default -> assertThat(partsOf(events, sent)).isIn(absent, whole());
        }
        if (!sent.heard().isEmpty()) {
            assertThat(partsOf(events, sent)).as("answered, so stored").isEqualTo(whole());
        }
    }

    /// How often it is signed, completed, and how many devices have moved by it.
    private static List<Long> partsOf(List<CustodyEvent> events, Sent sent) {
        long signed = events.stream()
                .filter(event -> event instanceof HandoverSigned by
                        && by.handover().equals(sent.sheet().id())
                        && by.side() == Side.WITNESS)
                .count();
        long completed = events.stream()
                .filter(event -> event instanceof HandoverCompleted done
                        && done.handover().equals(sent.sheet().id()))
                .count();
        long moved = events.stream()
                .filter(event -> event instanceof CustodyMoved by
                        && by.handover().equals(sent.sheet().id()))
                .count();
        return List.of(signed, completed, moved);
    }

    /// Twice under the same key: what was heard before the kill, and else twice the same; then it is in the views.
    private static void assertAskedAgain(Ground ground, List<Sent> sent) throws Exception {
        try (RunningBanzhang banzhang = RunningBanzhang.start(ground.arguments("--banzhang.demo=true"))) {
            Browser he = banzhang.signedIn(WitnessedSheets.WITNESS);
            for (Sent one : sent) {
                Browser.Reply again = WitnessedSheets.witness(he, one.sheet(), one.key());
                assertThat(again.status()).as(again.raw().body()).isEqualTo(200);
                if (!one.heard().isEmpty()) {
                    assertThat(said(again)).isEqualTo(one.heard());
                }
                assertThat(said(WitnessedSheets.witness(he, one.sheet(), one.key())))
                        .isEqualTo(said(again));
                JsonNode view = WitnessedSheets.seen(he, one.sheet().id().value(), again.header("Journal-Position"));
                assertThat(view.path("state").asString()).isEqualTo("COMPLETED");
                assertThat(view.path("ending").path("moved").size()).isEqualTo(DEVICES);
            }
        }
    }
}
