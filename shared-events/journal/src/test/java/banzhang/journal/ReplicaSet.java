package banzhang.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/// 副本集 — the real MongoDB that tests run on, started once for all tests of a module.
///
/// Where a container engine runs it is Testcontainers'; else, where a `mongod` is named or on the path, three
/// processes;
/// else there is none and such tests are skipped.
public final class ReplicaSet {
    public static final String NONE =
            "no replica set: start a container engine, or name a mongod by" + " BANZHANG_MONGOD=/path/to/mongod";
    private static final String IMAGE = "mongo:8";
    private static final Kind KIND =
            Kind.of(mayHaveEngine(), MongodProcess.binary().isPresent());
    private static final AtomicInteger databases = new AtomicInteger();

    private ReplicaSet() {}

    enum Kind {
        CONTAINER("Testcontainers' replica set (" + IMAGE + ")"),
        THREE_PROCESSES("a replica set of three mongod processes"),
        NOTHING("none; " + NONE);

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        static Kind of(boolean engine, boolean binary) {
            return engine ? CONTAINER : binary ? THREE_PROCESSES : NOTHING;
        }
    }

    public static boolean isAvailable() {
        return KIND != Kind.NOTHING;
    }

    static String said() {
        return KIND.said;
    }

    /// Where a database that no other test has is reached; the first call starts the replica set.
    public static String freshDatabase() {
        return of("test%d".formatted(databases.incrementAndGet()));
    }

    static String of(String database) {
        String address = Started.ADDRESS;
        int options = address.indexOf('?');
        int path = address.indexOf('/', "mongodb://".length());
        return address.substring(0, path + 1) + database + (options < 0 ? "" : address.substring(options));
    }

    /// Asked only where there is a trace of one: asking in vain is slow and noisy.
    private static boolean mayHaveEngine() {
        boolean trace = System.getenv("DOCKER_HOST") != null
                || Stream.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock")
                        .anyMatch(socket -> Files.exists(Path.of(socket)));
        return trace && DockerClientFactory.instance().isDockerAvailable();
    }

    /// Started by the first who asks.
    private static final class Started {
        static final String ADDRESS = KIND == Kind.CONTAINER ? container() : threeProcesses();

        private static String container() {
            MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            return container.getReplicaSetUrl();
        }

        private static String threeProcesses() {
            Optional<Path> binary = MongodProcess.binary();
            try {
                Path directory = Files.createTempDirectory("banzhang-mongod");
                List<MongodProcess> members = MongodProcess.startSet(binary.orElseThrow(), directory, 3);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(members, directory)));
                return members.getFirst().connectionString();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(List<MongodProcess> members, Path directory) {
            members.forEach(MongodProcess::close);
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
