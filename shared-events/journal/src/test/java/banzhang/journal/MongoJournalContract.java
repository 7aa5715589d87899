package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// 总账簿之约 — the contract on a database reached through the driver; each test in a database of its own.
abstract class MongoJournalContract extends JournalContract {
    private final List<Journal> opened = new ArrayList<>();
    private MongoDatabase database;

    protected abstract MongoClient client();

    @BeforeEach
    void lay_out() {
        database = client().getDatabase(
                        "c" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    @AfterEach
    void close() {
        opened.forEach(Journal::close);
        opened.clear();
        database.drop();
    }

    private Journal journal() {
        Journal journal = Journal.open(client(), database, JournalSettings.defaults());
        opened.add(journal);
        return journal;
    }

    @Override
    protected EventStorageEngine open() {
        return journal().engine();
    }

    @Override
    protected EventStorageEngine openLosingAnswers() {
        journal();
        JournalSettings settings = JournalSettings.defaults();
        Journal journal =
                Journal.over(new LosingBlockStore(new MongoBlockStore(database, settings)), database, settings);
        opened.add(journal);
        return journal.engine();
    }

    @Override
    protected JournalPositions positions() {
        return journal().positions();
    }

    @Override
    protected void tearOut(long position) {
        database.getCollection(Layout.JOURNAL).deleteOne(new Document("_id", position));
    }
}
