package banzhang.bench.handover;

import banzhang.bench.child.ChildProcess;
import banzhang.bench.handover.HandoverFigures.Round;
import banzhang.bench.result.Surroundings;
import banzhang.bench.site.Application;
import banzhang.bench.site.Reader;
import banzhang.bench.subject.Target;
import banzhang.cluster.MongodSet;
import banzhang.standalone.Banzhang;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 交接比速 — every class of a school changes hands at once, over HTTP from the running application on a replica set;
/// in turns with the same moves of custody checked in and out one by one, so that what is compared is one run.
public final class HandoverBench {
    private static final double CACHE_GIGABYTES = 1.0;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SEED = 20_261_126;
    private final HandoverOptions options;
    private final HandoverPace pace;
    private final PrintStream out;
    private final HandoverFigures figures = new HandoverFigures();

    HandoverBench(HandoverOptions options, HandoverPace pace, PrintStream out) {
        this.options = options;
        this.pace = pace;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            HandoverOptions options = HandoverOptions.parse(arguments);
            new HandoverBench(options, options.pace(), out).run();
        } catch (IllegalArgumentException senseless) {
            System.err.println("banzhang bench: " + senseless.getMessage());
            System.err.println(HandoverOptions.USAGE);
            System.exit(2);
        }
    }

    /// Runs all of it and tells the figures.
    HandoverFigures run() throws IOException {
        String began = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Path directory = Files.createTempDirectory("banzhang-handover");
        try {
            if (options.mongodb().isPresent()) {
                on(options.mongodb().get(), directory);
            } else {
                Path mongod = options.mongod()
                        .or(MongodSet::binary)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no mongod: name one by --mongod PATH or BANZHANG_MONGOD, or a set by --mongodb URI"));
                try (MongodSet set = MongodSet.start(mongod, directory.resolve("set"), 3, CACHE_GIGABYTES)) {
                    on(set.uri("bench", ""), directory);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
        out.println();
        out.println(figures.table());
        keep(began);
        return figures;
    }

    private void on(String uri, Path directory) throws IOException {
        try (Target target = new Target("handover", uri)) {
            MongoDatabase database = target.fresh();
            Path keyFile = directory.resolve("master.key");
            ChangingSchool school = new ChangingSchool(pace);
            say("writing the school");
            ChangingHouse.fill(school, target.client(), database, keyFile);
            List<String> arguments = List.of(
                    "--banzhang.mongodb=" + target.uri(database.getName()),
                    "--banzhang.data=" + directory.resolve("data"),
                    "--banzhang.key-file=" + keyFile);
            MongoDatabase peers = target.fresh();
            say("making the read models");
            ChildProcess.run(
                    Banzhang.class,
                    PATIENCE,
                    Stream.concat(Stream.of("--banzhang.rebuild=all"), arguments.stream())
                            .toArray(String[]::new));
            try (Application application = Application.start(arguments);
                    CheckInServer peer = new CheckInServer(peers);
                    Sessions sessions = new Sessions(application.port(), school.people())) {
                compare(school, sessions, peer);
            }
            peers.drop();
            database.drop();
        }
    }

    private void compare(ChangingSchool school, Sessions sessions, CheckInServer peer) {
        try (HttpClient client = Reader.client()) {
            List<CheckInClerk> clerks = school.classes().stream()
                    .map(one -> new CheckInClerk(client, peer, one.number(), pace.items()))
                    .toList();
            int sheet = 0;
            for (int round = 0; round < pace.warmUp(); round++) {
                round(successions(school, sessions, sheet), clerks, sheet++);
            }
            List<Succession> counted = successions(school, sessions, sheet);
            for (int round = 0; round < pace.rounds(); round++) {
                figures.add(round(counted, clerks, sheet++));
            }
            figures.add("a signature, all at once and nobody pausing", Succession.signatures(counted));
            figures.add("an item checked, the same", Succession.checks(counted));
            for (Duration look : pace.looks()) {
                List<Succession> calm = successions(school, sessions, sheet);
                for (int round = 0; round < pace.calm(); round++) {
                    say("sheet %d, looking %s before each tap".formatted(sheet + 1, look));
                    handOver(calm, sheet++, look);
                }
                figures.addLooking(look, calm);
            }
            requireLogged(peer, (pace.warmUp() + pace.rounds()) * pace.peerTurns());
        }
    }

    /// Who lost something has no figure.
    private void requireLogged(CheckInServer peer, int turns) {
        long wanted = 2L * turns * pace.classes() * pace.items();
        if (peer.logged() != wanted) {
            throw new IllegalStateException(wanted + " moves were acknowledged, " + peer.logged() + " are logged");
        }
    }

    private static List<Succession> successions(ChangingSchool school, Sessions sessions, int sheet) {
        SplittableRandom random = new SplittableRandom(SEED + sheet);
        return school.classes().stream()
                .map(one -> new Succession(one, sessions, random.split()))
                .toList();
    }

    private Round round(List<Succession> successions, List<CheckInClerk> clerks, int sheet) {
        double here = handOver(successions, sheet, Duration.ZERO);
        List<Runnable> peers = new ArrayList<>();
        for (CheckInClerk clerk : clerks) {
            peers.add(() -> {
                for (int turn = 0; turn < pace.peerTurns(); turn++) {
                    clerk.carryOut();
                }
            });
        }
        double there = clerks.size() * pace.peerTurns() / AllAtOnce.run(peers);
        say("sheet %d: %.1f handovers/s, peer %.1f".formatted(sheet + 1, here, there));
        return new Round(here, there);
    }

    /// Every class its sheet of this number; answers how many a second that made.
    private double handOver(List<Succession> successions, int sheet, Duration look) {
        List<Runnable> all = new ArrayList<>();
        for (Succession one : successions) {
            one.takePens();
            all.add(() -> one.carryOut(one.schoolClass().devices(sheet, pace.items()), look));
        }
        return successions.size() / AllAtOnce.run(all);
    }

    private void keep(String began) throws IOException {
        if (options.json().isEmpty()) {
            return;
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("startedAt", began);
        report.put("machine", Surroundings.machine());
        report.put("pace", pace);
        report.put("latencies", figures.latencies());
        report.put("rounds", figures.rounds());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(options.json().get(), json.writeValueAsString(report) + "\n");
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
