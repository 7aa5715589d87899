package banzhang.query.views;

import banzhang.journal.ReplicaSet;
import banzhang.journal.TemporaryDatabase;
import com.mongodb.ConnectionString;
import java.util.Objects;

/// A database for tests, and how to end it.
record TestDatabase(String uri, Runnable end) implements AutoCloseable {
    static TestDatabase embedded() {
        TemporaryDatabase database = TemporaryDatabase.open();
        return new TestDatabase(database.connectionString(), database::close);
    }

    static TestDatabase onReplicaSet() {
        return new TestDatabase(ReplicaSet.freshDatabase(), () -> {});
    }

    /// The database's name; the embedded one holds nothing else.
    String name() {
        return Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "banzhang");
    }

    @Override
    public void close() {
        end.run();
    }
}
