package banzhang.faults.checker;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/// 成员对照 — I7: every member's hash of every collection, once they have had time to catch up.
final class MemberChecks {
    private final List<String> members;
    private final String database;
    private final Duration patience;

    MemberChecks(List<String> members, String database, Duration patience) {
        this.members = members;
        this.database = database;
        this.patience = patience;
    }

    List<Finding> all() {
        long end = System.nanoTime() + patience.toNanos();
        List<Finding> findings = differences();
        while (!findings.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            findings = differences();
        }
        return findings;
    }

    private List<Finding> differences() {
        Map<String, TreeSet<String>> hashes = new TreeMap<>();
        for (String member : members) {
            hashesAt(member)
                    .forEach((collection, hash) -> hashes.computeIfAbsent(collection, first -> new TreeSet<>())
                            .add(hash + "@" + member));
        }
        List<Finding> findings = new ArrayList<>();
        if (hashes.isEmpty()) {
            findings.add(new Finding(Invariant.I7, "no member answers: " + members));
        }
        hashes.forEach((collection, said) -> {
            long different = said.stream()
                    .map(it -> it.substring(0, it.indexOf('@')))
                    .distinct()
                    .count();
            if (different != 1 || said.size() != members.size()) {
                findings.add(new Finding(Invariant.I7, collection + ": " + said));
            }
        });
        return findings;
    }

    /// None from a member that is away or in recovery: that is a difference until it is back.
    private Map<String, String> hashesAt(String member) {
        try (MongoClient client = MongoClients.create(member)) {
            Document answer = client.getDatabase(database).runCommand(new Document("dbHash", 1));
            Map<String, String> hashes = new TreeMap<>();
            answer.get("collections", Document.class).forEach((name, hash) -> hashes.put(name, String.valueOf(hash)));
            return hashes;
        } catch (MongoException refused) {
            return Map.of();
        }
    }
}
