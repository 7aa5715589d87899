package banzhang.journal;

import banzhang.journal.ServerSource.Started;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.mongodb.MongoDBContainer;

/// 单机 — a real MongoDB that is no replica set, started once for all tests of a module.
///
/// It comes from where [ReplicaSet] does: a container engine, else one process of the `mongod` that is named or on the
/// path; else there is none and such tests are skipped. A majority of one server is itself, so what it acknowledges
/// rests on `j: true` alone.
final class Standalone {
    static final String NONE =
            "no standalone server: start a container engine, or name a mongod by BANZHANG_MONGOD=/path/to/mongod";
    private static volatile String said = "";

    private Standalone() {}

    static List<ServerSource> sources(boolean engine, Optional<Path> mongod) {
        List<ServerSource> sources = new ArrayList<>();
        if (engine) {
            sources.add(new ServerSource("Testcontainers, " + ReplicaSet.IMAGE, Standalone::container));
        }
        mongod.ifPresent(binary -> sources.add(new ServerSource(
                "one mongod process",
                () -> ServerSource.processes(directory -> List.of(MongodProcess.startAlone(binary, directory))))));
        return sources;
    }

    /// Starts it when it is the first to be asked for; a condition for `@EnabledIf`.
    static boolean isAvailable() {
        return Skips.unless(Once.STARTED.address() != null, said);
    }

    static String address() {
        return Optional.ofNullable(Once.STARTED.address()).orElseThrow();
    }

    /// What there is, in one line, empty when nobody asked; starts nothing.
    static String said() {
        return said;
    }

    private static String container() {
        MongoDBContainer container = new MongoDBContainer(ReplicaSet.IMAGE);
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        container.start();
        return container.getConnectionString();
    }

    private static final class Once {
        static final Started STARTED = start();

        private static Started start() {
            Started started = Started.from(sources(ContainerEngine.isRunning(), MongodProcess.binary()));
            said = started.said("standalone server", NONE, ServerSource::version);
            return started;
        }
    }
}
