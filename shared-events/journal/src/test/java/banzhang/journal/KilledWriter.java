package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;

/// A process that appends units of three events and says which are acknowledged, until somebody kills it.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String... arguments) {
        MongoClient client = MongoClients.create(arguments[0]);
        Journal journal = Journal.open(client, client.getDatabase(arguments[1]), JournalSettings.defaults());
        for (int writer = 0; writer < 4; writer++) {
            String aggregate = "writer-" + writer;
            Thread.ofPlatform().start(() -> appendForEver(journal.engine(), aggregate, new PrintStream(System.out)));
        }
    }

    private static void appendForEver(JournalEngine engine, String aggregate, PrintStream acknowledged) {
        for (long unit = 0; ; unit++) {
            engine.appendEvents(
                    JournalContract.event(aggregate, 3 * unit),
                    JournalContract.event(aggregate, 3 * unit + 1),
                    JournalContract.event(aggregate, 3 * unit + 2));
            acknowledged.println(aggregate + " " + unit);
        }
    }
}
