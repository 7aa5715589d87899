package banzhang.journal;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/// 招呼 — what a database server says of itself when greeted.
///
/// @param replicaSet whether it is a member of a replica set
/// @param router whether it stands before a sharded cluster
public record Greeting(boolean replicaSet, boolean router) {

    /// Greets the server of this database.
    public static Greeting of(MongoDatabase database) {
        Document answer = database.runCommand(new Document("hello", 1));
        return new Greeting(answer.containsKey("setName"), "isdbgrid".equals(answer.get("msg")));
    }

    /// Whether it has change streams; a single server has none, and the embedded one logs a failure when asked.
    boolean tellsOfChanges() {
        return replicaSet || router;
    }
}
