package banzhang.journal.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// 内嵌数据库 — a database in a directory, reached like any MongoDB; one process at a time.
public final class EmbeddedDatabase implements AutoCloseable {
    private final MongoServer server;
    private final String connectionString;

    private EmbeddedDatabase(MongoServer server) {
        this.server = server;
        this.connectionString = server.bindAndGetConnectionString();
    }

    /// Opens the database in this directory, or lays out a new one.
    public static EmbeddedDatabase open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        H2Backend backend = new H2Backend(directory.resolve("banzhang.mv").toString());
        backend.version(ServerVersion.MONGO_5_0);
        return new EmbeddedDatabase(new MongoServer(backend));
    }

    /// Where the driver reaches it.
    public String connectionString() {
        return connectionString;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
