package banzhang.query.views;

import banzhang.journal.MongodProcess;
import banzhang.journal.TemporaryDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// A database for tests, and how to end it.
record TestDatabase(String uri, Runnable end) implements AutoCloseable {
    static TestDatabase embedded() {
        TemporaryDatabase database = TemporaryDatabase.open();
        return new TestDatabase(database.connectionString(), database::close);
    }

    static TestDatabase onReplicaSet() {
        try {
            MongodProcess process = MongodProcess.start(
                    MongodProcess.binary().orElseThrow(), Files.createTempDirectory("banzhang-views"));
            return new TestDatabase(process.connectionString(), process::close);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Whether there is a `mongod` to test on.
    static boolean hasMongod() {
        return MongodProcess.binary().isPresent();
    }

    @Override
    public void close() {
        end.run();
    }
}
