package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/// 测试数据库 — what the journal's tests run on; started once, stopped with the tests.
final class Databases {
    static final String NO_MONGOD = "no mongod: name one by BANZHANG_MONGOD=/path/to/mongod";

    private static final MongoClient EMBEDDED = startEmbedded();
    private static final Optional<MongoClient> REPLICA_SET = startReplicaSet();

    private Databases() {}

    static MongoClient embedded() {
        return EMBEDDED;
    }

    /// Whether there is a replica set to test on.
    static boolean hasMongod() {
        return MongodProcess.binary().isPresent();
    }

    static MongoClient replicaSet() {
        return REPLICA_SET.orElseThrow();
    }

    private static MongoClient startEmbedded() {
        TemporaryDatabase database = TemporaryDatabase.open();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return MongoClients.create(database.connectionString());
    }

    private static Optional<MongoClient> startReplicaSet() {
        return MongodProcess.binary().map(binary -> {
            try {
                MongodProcess process = MongodProcess.start(binary, Files.createTempDirectory("banzhang-mongod"));
                Runtime.getRuntime().addShutdownHook(new Thread(process::close));
                return MongoClients.create(process.connectionString());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
