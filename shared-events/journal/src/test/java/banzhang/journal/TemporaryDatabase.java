package banzhang.journal;

import banzhang.journal.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// 临时数据库 — an embedded database in a directory that goes with it.
public final class TemporaryDatabase implements AutoCloseable {
    private final Path directory;
    private final EmbeddedDatabase database;

    private TemporaryDatabase(Path directory) {
        this.directory = directory;
        this.database = EmbeddedDatabase.open(directory);
    }

    public static TemporaryDatabase open() {
        try {
            return new TemporaryDatabase(Files.createTempDirectory("banzhang-embedded"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String connectionString() {
        return database.connectionString();
    }

    @Override
    public void close() {
        database.close();
        try {
            Files.deleteIfExists(directory.resolve("banzhang.mv"));
            Files.deleteIfExists(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
