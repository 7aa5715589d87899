package banzhang.faults;

import banzhang.faults.checker.Check;
import banzhang.query.views.View;
import banzhang.standalone.Banzhang;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// 重放对照 — a database with the same log and nothing else, of which the application's own projections make everything
/// again.
final class Reference {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> LOG = List.of("journal", "meta");

    private static final int VIEWS = View.values().length;

    private Reference() {}

    /// Copies the log and replays it; the copy is whole when this returns.
    static void replay(MongoClient client, MongoDatabase live, MongoDatabase copy, String copyUri) {
        copy.getCollection("journal")
                .createIndex(
                        new Document("e.a", 1).append("e.s", 1),
                        new com.mongodb.client.model.IndexOptions().unique(true));
        for (String name : LOG) {
            live.getCollection(name)
                    .aggregate(List.of(
                            new Document("$match", new Document()),
                            new Document("$out", new Document("db", copy.getName()).append("coll", name))))
                    .toCollection();
        }
        System.clearProperty("logback.configurationFile"); // has had its effect, and Spring Boot warns of it
        SpringApplication application = new SpringApplication(Banzhang.class);
        application.setLogStartupInfo(false);
        String[] arguments = {
            "--server.port=0", "--banzhang.side=query", "--banzhang.mongodb=" + copyUri, "--logging.level.banzhang=WARN"
        };
        try (ConfigurableApplicationContext _ = application.run(arguments)) {
            awaitViews(copy);
        }
    }

    /// Waits until every view has come to the log's end.
    static void awaitViews(MongoDatabase database) {
        long head = headOf(database);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!haveReached(database, head)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException(
                        "the views do not reach position " + head + ": " + progressOf(database));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long headOf(MongoDatabase database) {
        Document last = database.getCollection("journal")
                .find()
                .sort(Sorts.descending("_id"))
                .first();
        return last == null ? -1 : last.getLong("_id") + last.getInteger("n") - 1;
    }

    private static boolean haveReached(MongoDatabase database, long head) {
        List<Document> progress = progressOf(database);
        return progress.size() >= VIEWS && progress.stream().allMatch(it -> it.getLong("position") >= head);
    }

    private static List<Document> progressOf(MongoDatabase database) {
        return database.getCollection("view_progress").find().into(new ArrayList<>());
    }

    /// Whether a collection is a read model that a replay makes again.
    static boolean isView(String collection) {
        return Check.isView(collection);
    }
}
