package banzhang.faults;

import banzhang.cluster.MongodNode;
import banzhang.cluster.MongodSet;
import banzhang.faults.network.Line;
import banzhang.faults.network.Wires;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/// 剧本 — what each fault class does, and undoes; times and choices are drawn from the run's seed.
final class Play {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private final Arena arena;
    private final Cast cast;
    private final Load load;
    private final Random random;
    private final Plan plan;

    Play(Stage stage, Load load, Random random) {
        this.arena = stage.arena();
        this.cast = stage.cast();
        this.plan = stage.plan();
        this.load = load;
        this.random = random;
    }

    /// 舞台 — what a play is given on.
    record Stage(Arena arena, Cast cast, Plan plan) {}

    void run(MongoCollection<Document> log) {
        switch (plan.fault()) {
            case F1 -> killPrimary();
            case F2 -> killAll();
            case F3 -> stopPrimary();
            case F4 -> cutWhile(line -> arena.wires().amongMembers(arena.primary(), line));
            case F5 -> cutWhile(line -> arena.wires().between(Wires.APPLICATION, arena.primary(), line));
            case F6 -> cutOneWay();
            case F7 -> flap();
            case F8 -> moveClock();
            case F10 -> fillDisk();
            case F11 -> slowDisks();
            case F12 -> failJournal();
            case F13 -> killApplication();
            case F17 -> dropIndex(log);
            case F18 -> pause(plan.lasting());
        }
    }

    private void killPrimary() {
        MongodNode primary = arena.node(arena.primary());
        primary.kill();
        pause(plan.lasting());
        primary.restart();
    }

    private void killAll() {
        arena.nodes().forEach(MongodNode::kill);
        pause(Duration.ofMillis(random.nextInt(2_000)));
        arena.nodes().forEach(MongodNode::restart);
    }

    private void stopPrimary() {
        MongodNode primary = arena.node(arena.primary());
        primary.pause();
        pause(plan.lasting());
        primary.resume();
    }

    private void cutWhile(java.util.function.Consumer<java.util.function.Consumer<Line>> lines) {
        lines.accept(Line::cut);
        pause(plan.lasting());
        arena.wires().mend();
    }

    /// The primary hears the others, or they hear it; one of the two.
    private void cutOneWay() {
        int primary = arena.primary();
        boolean deaf = random.nextBoolean();
        for (int other = 0; other < arena.nodes().size(); other++) {
            if (other != primary) {
                (deaf ? arena.wires().line(other, primary) : arena.wires().line(primary, other)).cut();
            }
        }
        pause(plan.lasting());
        arena.wires().mend();
    }

    private void flap() {
        int primary = arena.primary();
        for (long seconds = plan.lasting().toSeconds(); seconds > 0; seconds--) {
            if (seconds % 2 == 0) {
                arena.wires().amongMembers(primary, Line::cut);
                arena.wires().between(Wires.APPLICATION, primary, Line::cut);
            } else {
                arena.wires().mend();
                arena.wires().amongMembers(primary, line -> {
                    line.slow(Duration.ofMillis(random.nextInt(1, 50)));
                    line.lose(0.02);
                });
            }
            pause(Duration.ofSeconds(1));
        }
        arena.wires().mend();
    }

    /// Two clocks five seconds apart; one of them an hour on, back, an hour behind, back, or to and fro five times
    /// a
    /// second.
    private void moveClock() {
        Duration part = plan.lasting().dividedBy(4);
        cast.shiftClock(1, 5);
        if (random.nextBoolean()) {
            for (long offset : List.of(3_600L, 0L, -3_600L, 0L)) {
                cast.shiftClock(0, offset);
                pause(part);
            }
        } else {
            for (long turns = plan.lasting().toMillis() / 200; turns > 0; turns--) {
                cast.shiftClock(0, random.nextInt(-3_600, 3_600));
                pause(Duration.ofMillis(200));
            }
            cast.shiftClock(0, 0);
        }
    }

    /// By design the member dies of it, at the latest when it writes a checkpoint, and the others take over; it
    /// comes
    /// back when there is room again.
    private void fillDisk() {
        int member = arena.primary();
        arena.disk(member).fill();
        MongodSet.await(() -> {
            arena.node(member).askForCheckpoint();
            return !arena.node(member).isAlive();
        });
        pause(plan.lasting());
        arena.disk(member).free();
    }

    private void slowDisks() {
        int millis = random.nextBoolean() ? 50 : 500;
        for (int member : List.of(arena.primary(), arena.secondary())) {
            try (Strace _ = Strace.slowSync(arena.node(member).databasePid(), millis)) {
                pause(plan.lasting().dividedBy(2));
            }
        }
    }

    private void failJournal() {
        MongodNode primary = arena.node(arena.primary());
        try (Strace _ =
                Strace.failingJournal(primary.databasePid(), primary.how().directory())) {
            MongodSet.await(() -> !primary.isAlive());
        }
        pause(plan.lasting());
        primary.restart();
    }

    /// Between an append and its answer, or between an answer and the views, or in the midst of all.
    private void killApplication() {
        switch (random.nextInt(3)) {
            case 0 -> {
                try (Client client = new Client(cast.first()::door)) {
                    client.ask("hold HOLD -");
                    cast.first().awaitHeld(Duration.ofSeconds(20));
                }
            }
            case 1 -> load.awaitMore(1, LONGEST_SILENCE);
            default -> pause(Duration.ofMillis(random.nextInt(1_000)));
        }
        cast.restart();
    }

    /// It must say why and end; with the index back it must start.
    private void dropIndex(MongoCollection<Document> log) {
        Document key = new Document("e.a", 1).append("e.s", 1);
        cast.first().close();
        log.dropIndex(key);
        String said = cast.launchInPlace().awaitEnd(Duration.ofSeconds(90));
        if (!said.contains("is missing")) {
            throw new IllegalStateException("it ended without saying that the index is missing:\n" + said);
        }
        log.createIndex(key, new IndexOptions().unique(true));
        cast.restart();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
