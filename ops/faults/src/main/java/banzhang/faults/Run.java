package banzhang.faults;

import banzhang.faults.checker.Checker;
import banzhang.faults.checker.Finding;
import banzhang.faults.checker.Ledger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// 一轮 — one application on one fresh database, clients at work, one fault, and the checker's word on what is left.
final class Run {
    private static final int CLIENTS = 48;
    private static final Duration WARM = Duration.ofSeconds(60);
    private final Arena arena;
    private final Plan plan;
    private final Path directory;
    private final Random random;

    private Run(Arena arena, Plan plan, Path directory) {
        this.arena = arena;
        this.plan = plan;
        this.directory = directory;
        this.random = plan.random();
    }

    /// A run that broke off is an outcome too. What it left is kept when something did not hold.
    static Outcome of(Arena arena, Plan plan) {
        try {
            Path directory = Files.createTempDirectory("banzhang-ledger");
            Outcome outcome;
            try {
                outcome = new Run(arena, plan, directory).run();
            } catch (RuntimeException broken) {
                arena.heal();
                outcome = Outcome.failed(plan, String.valueOf(broken.getMessage()));
            }
            if (outcome.held()) {
                clean(arena, plan, directory);
            } else {
                System.out.println("kept: " + directory + " and database " + plan.database());
            }
            return outcome;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Outcome run() {
        try (MongoClient client = MongoClients.create(arena.uri("admin"));
                LedgerFile ledger = new LedgerFile(directory.resolve("clients.ledger"));
                Cast cast = new Cast(arena.uri(plan.database()), applications());
                Load load = new Load(ledger, plan.seed(), CLIENTS, cast::doorFor)) {
            MongoDatabase database = client.getDatabase(plan.database());
            load.awaitMore(20, WARM);
            LockSupport.parkNanos(plan.after().toNanos());
            long began = System.nanoTime();
            new Play(new Play.Stage(arena, cast, plan), load, random).run(database.getCollection("journal"));
            LockSupport.parkNanos(began
                    + Duration.ofSeconds(plan.seconds()).toNanos()
                    - plan.after().toNanos()
                    - System.nanoTime());
            long unresolved = load.finish();
            arena.heal();
            Reference.awaitViews(database);
            cast.close();
            return judged(client, database, load.longestSilenceAfter(began), unresolved);
        }
    }

    /// Two where the fault is about two.
    private int applications() {
        return switch (plan.fault()) {
            case F8, F18 -> 2;
            default -> 1;
        };
    }

    private Outcome judged(MongoClient client, MongoDatabase database, Duration silence, long unresolved) {
        Ledger ledger = Ledger.read(directory);
        MongoDatabase replayed = client.getDatabase(plan.database() + "_replay");
        Reference.replay(client, database, replayed, arena.uri(replayed.getName()));
        Checker checker = new Checker(database, ledger);
        List<Finding> findings = new ArrayList<>(checker.log());
        findings.addAll(checker.views(replayed, Reference::isView));
        findings.addAll(checker.members(arena.memberUris(), Duration.ofSeconds(30)));
        return new Outcome(
                plan,
                ledger.acknowledged(),
                ledger.resolved(),
                ledger.rejected(),
                unresolved,
                silence,
                List.copyOf(findings),
                "");
    }

    private static void clean(Arena arena, Plan plan, Path directory) throws IOException {
        try (MongoClient client = MongoClients.create(arena.uri("admin"));
                Stream<Path> files = Files.walk(directory)) {
            client.getDatabase(plan.database()).drop();
            client.getDatabase(plan.database() + "_replay").drop();
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
