package banzhang.bench.subject;

import banzhang.journal.EventNamingSerializer;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.journal.JournalSettings.Limits;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.bson.Document;

/// 同库参赛者 — who stores events in MongoDB: the journal and axon-mongo's two strategies.
///
/// All with the same serializer and the same durability; axon-mongo sets none of its own, so it is set for it.
public final class MongoSubjects {
    public static final String JOURNAL = "journal";
    public static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    private MongoSubjects() {}

    /// 策略 — how axon-mongo lays out events.
    public enum Strategy {
        PER_EVENT("axon-mongo, document per event"),
        PER_COMMIT("axon-mongo, document per commit");

        private final String title;

        Strategy(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        private StorageStrategy strategy() {
            return this == PER_EVENT ? new DocumentPerEventStorageStrategy() : new DocumentPerCommitStorageStrategy();
        }
    }

    public static AxonSubject journal(Target target, MongoDatabase database) {
        return journal(target, database, JournalSettings.defaults());
    }

    /// A journal that keeps no events of the aggregates it has loaded: each load asks the database for all of it.
    public static AxonSubject forgetfulJournal(Target target, MongoDatabase database) {
        Limits usual = JournalSettings.defaults().limits();
        Limits nothingKept = new Limits(
                usual.blockBytes(),
                usual.blockUnits(),
                usual.commandBytes(),
                usual.commandUnits(),
                usual.unitBytes(),
                usual.backlogUnits(),
                usual.backlogBytes(),
                usual.recentKeys(),
                0);
        return journal(target, database, JournalSettings.defaults().withLimits(nothingKept));
    }

    private static AxonSubject journal(Target target, MongoDatabase database, JournalSettings settings) {
        Journal journal = Journal.open(target.client(), database, settings);
        return new AxonSubject(JOURNAL, journal.engine(), () -> blocksIn(database, "journal"), journal::close);
    }

    /// @param batchSize events it fetches at once; its own default is 100
    public static AxonSubject axonMongo(
            MongoDatabase database, Strategy strategy, int batchSize, WriteConcern durability) {
        EventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database.withWriteConcern(durability))
                        .build())
                .storageStrategy(strategy.strategy())
                .eventSerializer(EventNamingSerializer.create())
                .snapshotSerializer(EventNamingSerializer.create())
                .batchSize(batchSize)
                .build(); // makes sure of its indexes, too
        MongoCollection<Document> events = majority(database, "domainevents");
        return strategy == Strategy.PER_EVENT
                ? new AxonSubject(strategy.title(), engine, events::countDocuments, () -> {})
                : new AxonSubject(strategy.title(), engine, () -> sum(events, size("$events")), () -> {});
    }

    static long blocksIn(MongoDatabase database, String collection) {
        return sum(majority(database, collection), size("$e"));
    }

    private static MongoCollection<Document> majority(MongoDatabase database, String collection) {
        return database.withReadConcern(ReadConcern.MAJORITY).getCollection(collection);
    }

    private static Document size(String array) {
        return new Document("$size", array);
    }

    private static long sum(MongoCollection<Document> documents, Document each) {
        Document group = new Document("_id", null).append("sum", new Document("$sum", each));
        Document total =
                documents.aggregate(List.of(new Document("$group", group))).first();
        return total != null && total.get("sum") instanceof Number events ? events.longValue() : 0;
    }
}
