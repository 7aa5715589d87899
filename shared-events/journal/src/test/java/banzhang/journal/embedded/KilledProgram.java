package banzhang.journal.embedded;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.nio.file.Path;
import org.bson.Document;

/// A program that keeps documents and says which are acknowledged, until somebody kills it.
final class KilledProgram {
    private KilledProgram() {}

    /// @param arguments the directory, and the write concern: `majority` or `1`
    public static void main(String... arguments) {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(database.connectionString());
        WriteConcern concern = arguments[1].equals("1") ? WriteConcern.W1 : WriteConcern.MAJORITY;
        MongoCollection<Document> entries =
                client.getDatabase("school").getCollection("entries").withWriteConcern(concern);
        for (int writer = 0; writer < 4; writer++) {
            int first = writer * 1_000_000;
            Thread.ofPlatform().start(() -> keep(entries, first, new PrintStream(System.out)));
        }
    }

    private static void keep(MongoCollection<Document> entries, int first, PrintStream acknowledged) {
        for (int number = first; ; number++) {
            entries.insertOne(new Document("_id", number).append("text", "班班通".repeat(50)));
            acknowledged.println(number);
        }
    }
}
