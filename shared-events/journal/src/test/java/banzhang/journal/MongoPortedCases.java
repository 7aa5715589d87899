package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;

/// 他山之例 — the ported cases on a database reached through the driver; each test in databases of its own.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class MongoPortedCases implements PortedCases {
    private final List<Journal> opened = new ArrayList<>();
    private MongoDatabase database;
    private MongoDatabase elsewhere;

    protected abstract MongoClient client();

    @BeforeEach
    void lay_out() {
        String name = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        database = client().getDatabase("p" + name);
        elsewhere = client().getDatabase("q" + name);
    }

    @AfterEach
    void close() {
        opened.forEach(Journal::close);
        opened.clear();
        database.drop();
        elsewhere.drop();
    }

    private Journal journal(MongoDatabase in) {
        Journal journal = Journal.open(client(), in, JournalSettings.defaults());
        opened.add(journal);
        return journal;
    }

    @Override
    public EventStorageEngine open(UnaryOperator<JournalEngine.Builder> how) {
        return how.apply(JournalEngine.builder().journal(journal(database))).build();
    }

    @Override
    public EventStorageEngine openElsewhere() {
        return journal(elsewhere).engine();
    }

    @Override
    public EmbeddedEventStore openStore() {
        Journal journal = journal(database);
        return JournalEventStore.over(journal, EmbeddedEventStore.builder().storageEngine(journal.engine()));
    }

    @Override
    public void forgetPayloadTypes() {
        MongoCollection<Document> blocks = database.getCollection(Layout.JOURNAL);
        for (Document block : blocks.find().into(new ArrayList<>())) {
            for (Document event : block.getList(Layout.EVENTS, Document.class)) {
                event.put(Layout.PAYLOAD_TYPE, "unknown");
            }
            blocks.replaceOne(new Document(Layout.POSITION, block.get(Layout.POSITION)), block);
        }
    }

    @Override
    public long snapshotsStored() {
        return database.getCollection(Layout.SNAPSHOTS).countDocuments();
    }
}
