package banzhang.journal;

import banzhang.journal.ServerSource.Started;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.mongodb.MongoDBContainer;

/// 副本集 — the real MongoDB that tests run on, started once for all tests of a module.
///
/// Where a container engine runs it is Testcontainers'; else, or where that engine has no image to give, three
/// processes of the `mongod` that is named or on the path; else there is none and such tests are skipped.
public final class ReplicaSet {
    public static final String NONE =
            "no replica set: start a container engine, or name a mongod by BANZHANG_MONGOD=/path/to/mongod";
    static final String IMAGE = "mongo:8";
    private static final AtomicInteger databases = new AtomicInteger();
    private static volatile String said = "no replica set was asked for";

    private ReplicaSet() {}

    static List<ServerSource> sources(boolean engine, Optional<Path> mongod) {
        List<ServerSource> sources = new ArrayList<>();
        if (engine) {
            sources.add(new ServerSource("Testcontainers, " + IMAGE, ReplicaSet::container));
        }
        mongod.ifPresent(
                binary -> sources.add(new ServerSource("three mongod processes", () -> threeProcesses(binary))));
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

    private static String container() {
        MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        container.start();
        return container.getReplicaSetUrl();
    }

    private static String threeProcesses(Path binary) {
        return ServerSource.processes(directory -> MongodProcess.startSet(binary, directory, 3));
    }

    private static final class Once {
        static final Started STARTED = start();

        private static Started start() {
            Started started = Started.from(sources(ContainerEngine.isRunning(), MongodProcess.binary()));
            said = started.said("replica set", NONE, ServerSource::version);
            return started;
        }
    }
}
