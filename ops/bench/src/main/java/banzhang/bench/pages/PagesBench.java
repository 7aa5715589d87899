package banzhang.bench.pages;

import banzhang.bench.result.Surroundings;
import banzhang.bench.site.Application;
import banzhang.bench.subject.Target;
import banzhang.cluster.MongodSet;
import banzhang.journal.embedded.EmbeddedDatabase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 页面比速 — the pages people open every day, over HTTP from the running application: with a short history and with
/// a long one, in one run, so that their ratio says whether pages stay as quick as they were.
public final class PagesBench {
    private static final String EMBEDDED = "embedded";
    private static final int EMBEDDED_GOAL_MS = 200;
    private static final int REPLICA_SET_GOAL_MS = 100;
    private static final double CACHE_GIGABYTES = 1.0;
    private final PagesOptions options;
    private final PagesPace pace;
    private final PrintStream out;
    private final PageFigures figures = new PageFigures();
    private final Map<String, Object> goals = new LinkedHashMap<>();

    PagesBench(PagesOptions options, PagesPace pace, PrintStream out) {
        this.options = options;
        this.pace = pace;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            PagesOptions options = PagesOptions.parse(arguments);
            new PagesBench(options, options.pace(), out).run();
        } catch (IllegalArgumentException senseless) {
            System.err.println("banzhang bench: " + senseless.getMessage());
            System.err.println(PagesOptions.USAGE);
            System.exit(2);
        }
    }

    /// Runs all of it and tells the figures.
    PageFigures run() throws IOException {
        String began = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (options.wants(PagesOptions.EMBEDDED)) {
            for (PagesPace.Size size : pace.embedded()) {
                onEmbedded(size);
            }
            judge(EMBEDDED, pace.embedded(), EMBEDDED_GOAL_MS);
            // what took long is kept, whatever becomes of the rest
            keep(began);
        }
        if (options.wants(PagesOptions.SET)) {
            onReplicaSet();
        }
        tell(began);
        return figures;
    }

    private void onEmbedded(PagesPace.Size size) throws IOException {
        Path directory = Files.createTempDirectory("banzhang-pages");
        try {
            Page.School school;
            say("%s · %s: writing", EMBEDDED, size);
            try (EmbeddedDatabase database = EmbeddedDatabase.open(directory);
                    MongoClient client = MongoClients.create(database.connectionString())) {
                school = new ReadHouse(size, options.seed()).fill(client, client.getDatabase("banzhang"));
            }
            measure(EMBEDDED, size, school, "--banzhang.data=" + directory);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void onReplicaSet() throws IOException {
        if (pace.replicaSet().isEmpty()) {
            return;
        }
        if (options.mongodb().isPresent()) {
            onTarget("given set", options.mongodb().get());
            return;
        }
        Optional<Path> mongod = options.mongod().or(MongodSet::binary);
        if (mongod.isEmpty()) {
            out.println("3 nodes: left out, no mongod: name one by --mongod PATH or BANZHANG_MONGOD");
            return;
        }
        Path directory = Files.createTempDirectory("banzhang-pages");
        try (MongodSet set = MongodSet.start(mongod.get(), directory, 3, CACHE_GIGABYTES)) {
            onTarget("3 nodes", set.uri("bench", ""));
        }
    }

    private void onTarget(String label, String uri) {
        try (Target target = new Target(label, uri)) {
            for (PagesPace.Size size : pace.replicaSet()) {
                MongoDatabase database = target.fresh();
                say("%s · %s: writing", label, size);
                Page.School school = new ReadHouse(size, options.seed()).fill(target.client(), database);
                measure(label, size, school, "--banzhang.mongodb=" + target.uri(database.getName()));
                database.drop();
            }
        }
        judge(label, pace.replicaSet(), REPLICA_SET_GOAL_MS);
    }

    private void measure(String label, PagesPace.Size size, Page.School school, String where) {
        say("%s · %s: making the read models", label, size);
        ReadHouse.makeViews(where);
        try (Application application = Application.start(List.of(where));
                Reading reading = new Reading(application.port(), school, pace, options.seed())) {
            say("%s · %s: letting it come up with the journal", label, size);
            application.awaitCalm();
            reading.warmUp(pace.what());
            application.awaitCalm();
            for (int readers : pace.readers()) {
                for (Page page : pace.what()) {
                    say("%s · %s: %s, %d at once", label, size, page.label(), readers);
                    figures.add(label, size, readers, page, reading.of(page, readers));
                }
            }
        }
    }

    private void judge(String label, List<PagesPace.Size> sizes, int goalMillis) {
        OptionalDouble slowest = figures.slowest(label, sizes.getLast());
        OptionalDouble growth = figures.growth(label, sizes.getFirst(), sizes.getLast());
        slowest.ifPresent(millis -> goals.put(
                label + ": p95 of the slowest page, one reader, ms (goal ≤ " + goalMillis + ")", rounded(millis)));
        growth.ifPresent(ratio -> goals.put(
                label + ": p50 with the longer history ÷ with the shorter, page that grows most", rounded(ratio)));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void tell(String began) throws IOException {
        out.println();
        out.println(figures.table());
        goals.forEach((goal, value) -> out.println("- " + goal + ": " + value));
        if (!pace.ofTheGoal()) {
            out.println("- a quick run: the goals speak of larger sizes");
        }
        keep(began);
    }

    private void keep(String began) throws IOException {
        if (options.json().isEmpty()) {
            return;
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("seed", options.seed());
        report.put("startedAt", began);
        report.put("machine", Surroundings.machine());
        report.put("goals", goals);
        report.put("figures", figures.all());
        Files.writeString(
                options.json().get(),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(report)
                        + "\n");
    }

    private void say(String what, Object... of) {
        System.err.println(String.format(Locale.ROOT, what, of));
    }
}
