package banzhang.standalone;

import banzhang.events.CustodyEvent;
import banzhang.journal.Journal;
import banzhang.journal.JournalEngine;
import banzhang.journal.JournalSettings;
import banzhang.journal.ReplicaSet;
import banzhang.journal.embedded.EmbeddedDatabase;
import banzhang.sample.Happened;
import banzhang.sample.SampleDistrict;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Assumptions;

/// What the application stands on in a test: the embedded database in a directory, or a replica set that can be had.
interface Ground extends AutoCloseable {
    /// 数据库种类 — on which the same tests run.
    enum Kind {
        EMBEDDED,
        REPLICA_SET;

        Ground open(Path directory) {
            return this == EMBEDDED ? new Embedded(directory) : OnReplicaSet.start(directory);
        }

        /// The same with the sample school in it, where that is a matter of copying files; elsewhere the first
        /// start loads it.
        Ground openWithSample(Path directory) throws IOException {
            if (this == EMBEDDED) {
                Rehearsed.sampleSchool(directory);
            }
            return open(directory);
        }
    }

    /// What starts the application here.
    List<String> arguments(String... more);

    /// Every event in the journal, in order; the application must not be running on the embedded database then.
    List<CustodyEvent> events();

    /// Appends so many events of a made-up district, or a few more; the application must not be running on the
    /// embedded database then.
    void fill(int events);

    @Override
    void close();

    /// One directory, used by one process at a time.
    record Embedded(Path directory) implements Ground {
        @Override
        public List<String> arguments(String... more) {
            return with("--banzhang.data=" + directory, more);
        }

        @Override
        public List<CustodyEvent> events() {
            try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
                return eventsOn(database.connectionString());
            }
        }

        @Override
        public void fill(int events) {
            try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
                fillOn(database.connectionString(), events);
            }
        }

        @Override
        public void close() {}
    }

    /// A database of its own on the tests' replica set.
    record OnReplicaSet(String uri, Path keyFile) implements Ground {
        static OnReplicaSet start(Path directory) {
            Assumptions.assumeTrue(ReplicaSet.isAvailable(), ReplicaSet.NONE);
            return new OnReplicaSet(ReplicaSet.freshDatabase(), directory.resolve("master.key"));
        }

        @Override
        public List<String> arguments(String... more) {
            List<String> arguments = with("--banzhang.mongodb=" + uri, more);
            arguments.add("--banzhang.key-file=" + keyFile);
            return arguments;
        }

        @Override
        public List<CustodyEvent> events() {
            return eventsOn(uri);
        }

        @Override
        public void fill(int events) {
            fillOn(uri, events);
        }

        @Override
        public void close() {}
    }

    private static List<String> with(String first, String... more) {
        List<String> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static List<CustodyEvent> eventsOn(String uri) {
        List<CustodyEvent> events = new ArrayList<>();
        onJournal(uri, engine -> {
            try (var stream = engine.readEvents(null, false)) {
                stream.forEach(event -> events.add((CustodyEvent) event.getPayload()));
            }
        });
        return events;
    }

    private static void fillOn(String uri, int events) {
        SampleDistrict district = new SampleDistrict("s", 20, 20260901);
        onJournal(uri, engine -> {
            for (int told = 0; told < events; ) {
                List<EventMessage<?>> together = new ArrayList<>();
                while (together.size() < 200) {
                    district.next().forEach(one -> together.add(message(one)));
                }
                engine.appendEvents(together);
                told += together.size();
            }
        });
    }

    private static EventMessage<?> message(Happened one) {
        return new GenericDomainEventMessage<>(
                one.type(),
                one.aggregate(),
                one.sequence(),
                new GenericMessage<>(
                        one.event(), MetaData.with("actor", one.actor().value())),
                one::recordedAt);
    }

    private static void onJournal(String uri, Consumer<JournalEngine> work) {
        String database = Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "banzhang");
        try (MongoClient client = MongoClients.create(uri);
                Journal journal = Journal.open(client, client.getDatabase(database), JournalSettings.defaults())) {
            work.accept(journal.engine());
        }
    }
}
