package banzhang.query;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;

/// Counts the documents a database hands out, by collection: what is read, not how long it takes. And in which order
/// collections are read and written.
final class CountedReads implements CommandListener {
    private final Map<String, Long> documents = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommand().get(event.getCommandName()) instanceof BsonString collection) {
            order.add(event.getCommandName() + " " + collection.getValue());
        }
    }

    /// The commands a question or a step sends, as `find view_devices`.
    List<String> orderOf(Runnable work) {
        order.clear();
        work.run();
        return List.copyOf(order);
    }

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
