package banzhang.faults.checker;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/// 账页对照 — I6: every read model, document by document as canonical JSON, against what a replay into an empty database
/// made.
final class ViewChecks {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private final MongoDatabase live;
    private final MongoDatabase replayed;
    private final Predicate<String> isView;

    ViewChecks(MongoDatabase live, MongoDatabase replayed, Predicate<String> isView) {
        this.live = live;
        this.replayed = replayed;
        this.isView = isView;
    }

    List<Finding> all() {
        Set<String> names = new TreeSet<>();
        live.listCollectionNames().into(names);
        replayed.listCollectionNames().into(names);
        List<Finding> findings = new ArrayList<>();
        names.stream().filter(isView).forEach(name -> compare(name, findings));
        return findings;
    }

    private void compare(String name, List<Finding> findings) {
        Map<String, String> is = documents(live, name);
        Map<String, String> shouldBe = documents(replayed, name);
        Set<String> keys = new TreeSet<>(is.keySet());
        keys.addAll(shouldBe.keySet());
        for (String key : keys) {
            if (!Objects.equals(is.get(key), shouldBe.get(key))) {
                findings.add(new Finding(
                        Invariant.I6, name + " " + key + " is " + is.get(key) + " and should be " + shouldBe.get(key)));
            }
        }
    }

    private static Map<String, String> documents(MongoDatabase database, String name) {
        Map<String, String> documents = new TreeMap<>();
        database.getCollection(name, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .find()
                .forEach(document -> documents.put(
                        String.valueOf(document.get("_id")),
                        sorted(document).asDocument().toJson(CANONICAL)));
        return documents;
    }

    /// Fields by name: the order in which they were set is no difference.
    private static BsonValue sorted(BsonValue value) {
        if (value instanceof BsonDocument document) {
            BsonDocument result = new BsonDocument();
            new TreeMap<>(document).forEach((name, part) -> result.put(name, sorted(part)));
            return result;
        }
        if (value instanceof BsonArray array) {
            return new BsonArray(array.stream().map(ViewChecks::sorted).toList());
        }
        return value;
    }
}
