package banzhang.bench.child;

import banzhang.bench.subject.Target;
import banzhang.journal.Journal;
import banzhang.journal.JournalEventStore;
import banzhang.journal.JournalSettings;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// 随者进程 — a process that follows the journal and says of each event when its handler got it, in microseconds since
/// 1970: `SEEN id micros`. It ends with its input.
public final class FollowerProcess {
    private FollowerProcess() {}

    public static void main(String... arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Target target = new Target("child", arguments[0]);
        MongoDatabase database = target.client().getDatabase(arguments[1]);
        Journal journal = Journal.open(target.client(), database, JournalSettings.defaults());
        EventStore store =
                JournalEventStore.over(journal, EmbeddedEventStore.builder().storageEngine(journal.engine()));
        Thread.ofPlatform().daemon().start(() -> follow(store, out));
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        System.exit(0); // whatever waits for events waits in vain
    }

    private static void follow(EventStore store, PrintStream out) {
        BlockingStream<TrackedEventMessage<?>> events = store.openStream(store.createHeadToken());
        out.println(ChildProcess.READY);
        try {
            while (true) {
                TrackedEventMessage<?> event = events.nextAvailable();
                event.getPayload();
                out.println(ChildProcess.SEEN + " " + event.getIdentifier() + " " + microsNow());
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }

    /// The wall clock, which two processes of one machine share.
    public static long microsNow() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
