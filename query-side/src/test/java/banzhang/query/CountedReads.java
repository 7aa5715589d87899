package banzhang.query;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// Counts the documents a database hands out, by collection: what is read, not how long it takes.
final class CountedReads implements CommandListener {
    private final Map<String, Long> documents = new ConcurrentHashMap<>();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
        String namespace = cursor.getString("ns", new BsonString(".")).getValue();
        String collection = namespace.substring(namespace.indexOf('.') + 1);
        for (String batch : new String[] {"firstBatch", "nextBatch"}) {
            if (cursor.containsKey(batch)) {
                documents.merge(collection, (long) cursor.getArray(batch).size(), Long::sum);
            }
        }
    }

    long of(String collections, Runnable question) {
        documents.clear();
        question.run();
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(collections))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
