package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.Foresight.Foreseen;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void aggregates_asked_for_together_are_as_each_is_by_itself() {
        JournalEngine engine = journal().engine();
        for (long sequence = 0; sequence < 3; sequence++) {
            engine.appendEvents(event("alpha", sequence), event("omega", sequence));
            engine.appendEvents(event("beside", sequence), event("alpine", sequence));
        }
        MongoBlockStore store = new MongoBlockStore(database, JournalSettings.defaults());
        KeptEvents together = new KeptEvents(store, 1 << 20);
        together.of("omega", 0);
        engine.appendEvents(event("omega", 3));
        List<String> asked = List.of("alpha", "omega", "alpine", "nobody");
        try (Foreseen _ = together.of(asked)) {
            for (String one : asked) {
                assertThat(keysOf(together.of(one, 0))).isEqualTo(keysOf(new KeptEvents(store, 0).of(one, 0)));
            }
        }
    }

    private static List<String> keysOf(List<TrackedDomainEntry> events) {
        return events.stream()
                .map(event -> event.getAggregateIdentifier() + "/" + event.getSequenceNumber())
                .toList();
    }
}
