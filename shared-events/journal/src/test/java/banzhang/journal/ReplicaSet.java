package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mongodb.MongoDBContainer;

/// 副本集 — the real MongoDB that tests run on, started once for all tests of a module.
///
/// Where a container engine runs it is Testcontainers'; else, or where that engine has no image to give, three
/// processes of the `mongod` that is named or on the path; else there is none and such tests are skipped.
public final class ReplicaSet {
    public static final String NONE =
            "no replica set: start a container engine, or name a mongod by BANZHANG_MONGOD=/path/to/mongod";
    private static final String IMAGE = "mongo:8";
    private static final AtomicInteger databases = new AtomicInteger();
    private static volatile String said = "no replica set was asked for";

    private ReplicaSet() {}

    /// 来源 — a way to come by a replica set; answers where it is reached.
    record Source(String name, Supplier<String> start) {}

    /// 已启动 — which source it was, if any, and what became of those before it.
    record Started(@Nullable Source source, @Nullable String address, List<String> failures) {
        /// The first that starts; a source that does not is remembered and passed over.
        static Started from(List<Source> sources) {
            List<String> failures = new ArrayList<>();
            for (Source source : sources) {
                try {
                    return new Started(source, source.start().get(), failures);
                } catch (RuntimeException refused) {
                    failures.add(source.name() + " did not start: " + refused.getMessage());
                }
            }
            return new Started(null, null, failures);
        }

        String said(String version) {
            String had = source == null ? NONE : "replica set of " + source.name() + " (" + version + ")";
            return Stream.concat(Stream.of(had), failures.stream())
                    .map(it -> it.replaceAll("\\s+", " "))
                    .reduce((one, next) -> one + "; " + next)
                    .orElseThrow();
        }
    }

    static List<Source> sources(boolean engine, Optional<Path> mongod) {
        List<Source> sources = new ArrayList<>();
        if (engine) {
            sources.add(new Source("Testcontainers, " + IMAGE, ReplicaSet::container));
        }
        mongod.ifPresent(binary -> sources.add(new Source("three mongod processes", () -> threeProcesses(binary))));
        return sources;
    }

    /// Starts it when it is the first to be asked for; a condition for `@EnabledIf`.
    public static boolean isAvailable() {
        return Skips.unless(Once.STARTED.address() != null, said);
    }

    /// What there is, in one line; starts nothing.
    static String said() {
        return said;
    }

    /// Where a database that no other test has is reached.
    public static String freshDatabase() {
        return of(Optional.ofNullable(Once.STARTED.address()).orElseThrow(), databases.incrementAndGet());
    }

    private static String of(String address, int database) {
        int options = address.indexOf('?');
        int path = address.indexOf('/', "mongodb://".length());
        return address.substring(0, path + 1) + "test" + database + (options < 0 ? "" : address.substring(options));
    }

    private static String version(String address) {
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    private static String container() {
        MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        container.start();
        return container.getReplicaSetUrl();
    }

    private static String threeProcesses(Path binary) {
        try {
            Path directory = Files.createTempDirectory("banzhang-mongod");
            List<MongodProcess> members = MongodProcess.startSet(binary, directory, 3);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(members, directory)));
            return members.getFirst().connectionString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(List<MongodProcess> members, Path directory) {
        members.forEach(MongodProcess::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Once {
        static final Started STARTED = start();

        private static Started start() {
            Started started = Started.from(sources(ContainerEngine.isRunning(), MongodProcess.binary()));
            said = started.said(Optional.ofNullable(started.address())
                    .map(ReplicaSet::version)
                    .orElse(""));
            return started;
        }
    }
}
