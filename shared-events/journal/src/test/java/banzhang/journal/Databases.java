package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/// 测试数据库 — what the journal's tests run on; started once, stopped with the tests.
final class Databases {
    private static final MongoClient EMBEDDED = startEmbedded();

    private Databases() {}

    static MongoClient embedded() {
        return EMBEDDED;
    }

    static MongoClient replicaSet() {
        return OnReplicaSet.CLIENT;
    }

    static MongoClient standalone() {
        return OnStandalone.CLIENT;
    }

    private static MongoClient startEmbedded() {
        TemporaryDatabase database = TemporaryDatabase.open();
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return MongoClients.create(database.connectionString());
    }

    /// Started by the first who asks.
    private static final class OnReplicaSet {
        static final MongoClient CLIENT = MongoClients.create(ReplicaSet.freshDatabase());
    }

    private static final class OnStandalone {
        static final MongoClient CLIENT = MongoClients.create(Standalone.address());
    }
}
