package banzhang.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.BsonType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 启用检查 — lays out an empty journal; on one with events it changes nothing and refuses what it cannot trust.
final class JournalStartUpCheck {
    private static final Logger log = LoggerFactory.getLogger(JournalStartUpCheck.class);
    private static final String FORMAT_ID = "format";

    private final MongoDatabase admin;
    private final MongoDatabase database;
    private final JournalSettings settings;
    private final MongoBlockStore store;

    JournalStartUpCheck(MongoClient client, MongoDatabase database, JournalSettings settings) {
        this.admin = client.getDatabase("admin");
        this.database = database.withWriteConcern(settings.writeConcern())
                .withReadConcern(settings.readConcern())
                .withReadPreference(ReadPreference.primary());
        this.settings = settings;
        this.store = new MongoBlockStore(database, settings);
    }

    /// @throws JournalUnfitException saying what is wrong and what to do
    void run() {
        checkConcerns(settings);
        try {
            if (Greeting.of(database).replicaSet()) {
                checkReplicaSet();
            } else {
                checkStandalone();
            }
            boolean empty = store.last() == null;
            checkFormat(empty);
            checkIndex(empty);
            checkTail();
        } catch (JournalUnfitException unfit) {
            throw unfit;
        } catch (MongoException unreachable) {
            throw new JournalUnfitException(
                    "the journal's database cannot be checked: " + unreachable.getMessage(), unreachable);
        }
    }

    static void checkConcerns(JournalSettings settings) {
        WriteConcern write = settings.writeConcern();
        if (!"majority".equals(write.getWObject())) {
            throw new JournalUnfitException("write concern w=" + write.getWObject()
                    + " may lose acknowledged events at a failover: it must be w=majority");
        }
        if (!Boolean.TRUE.equals(write.getJournal())) {
            throw new JournalUnfitException(
                    "write concern without j=true acknowledges what is not on disk: it must be j=true");
        }
        if (settings.readConcern().getLevel() != ReadConcernLevel.MAJORITY) {
            throw new JournalUnfitException("read concern "
                    + settings.readConcern().getLevel() + " shows events that may be rolled back: it must be majority");
        }
    }

    private void checkReplicaSet() {
        try {
            Document reply = admin.runCommand(new Document("replSetGetConfig", 1));
            checkConfiguration(Objects.requireNonNull(reply.get("config", Document.class)));
        } catch (MongoCommandException notAllowed) {
            log.warn(
                    "the replica set's configuration may not be read ({}); writeConcernMajorityJournalDefault is not"
                            + " checked",
                    notAllowed.getErrorMessage());
        }
    }

    static void checkConfiguration(Document configuration) {
        if (!configuration.getBoolean("writeConcernMajorityJournalDefault", true)) {
            throw new JournalUnfitException("the replica set has writeConcernMajorityJournalDefault=false: a majority"
                    + " may acknowledge from memory. Set it to true with rs.reconfig()");
        }
        for (Document member : configuration.getList("members", Document.class)) {
            if (member.getBoolean("arbiterOnly", false)) {
                log.warn("the replica set has an arbiter: appends stall while one of its data members is down");
            }
        }
    }

    /// A standalone server must journal: it is asked to write something that way.
    private void checkStandalone() {
        try {
            put(new Document("_id", "probe").append("journaled", true));
        } catch (MongoException refused) {
            throw new JournalUnfitException(
                    "the server does not acknowledge a journaled write (j=true): " + refused.getMessage(), refused);
        }
    }

    /// Another process that starts at the same moment may be first; it writes the same.
    private void put(Document document) {
        try {
            meta().replaceOne(new Document("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
        }
    }

    private MongoCollection<Document> meta() {
        return database.getCollection(Layout.META);
    }

    private void checkFormat(boolean empty) {
        Document format = meta().find(new Document("_id", FORMAT_ID)).first();
        if (format == null && empty) {
            put(new Document("_id", FORMAT_ID).append("version", Layout.VERSION));
            return;
        }
        Object version = format == null ? null : format.get("version");
        if (!Integer.valueOf(Layout.VERSION).equals(version)) {
            throw new JournalUnfitException("the journal's format version is " + version + ", this program knows "
                    + Layout.VERSION + ": use the program that wrote it, or a newer one");
        }
    }

    private void checkIndex(boolean empty) {
        Document index = findIndex();
        if (index == null && !empty) {
            throw new JournalUnfitException("the journal holds events but its index "
                    + Layout.uniqueness().toJson()
                    + " is missing: two histories of one aggregate may have been written. Verify it, then build the"
                    + " index as unique");
        }
        if (index == null) {
            layOut();
        } else if (!index.getBoolean("unique", false)) {
            throw new JournalUnfitException("the journal's index "
                    + Layout.uniqueness().toJson() + " is not unique: drop it, verify the journal, build it as unique");
        }
    }

    private void layOut() {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        if (!names.contains(Layout.JOURNAL)) {
            create();
        }
        database.getCollection(Layout.JOURNAL).createIndex(Layout.uniqueness(), new IndexOptions().unique(true));
    }

    private void create() {
        try {
            ValidationOptions positionsOnly =
                    new ValidationOptions().validator(Filters.type(Layout.POSITION, BsonType.INT64));
            database.createCollection(Layout.JOURNAL, new CreateCollectionOptions().validationOptions(positionsOnly));
        } catch (MongoCommandException exists) {
            if (exists.getErrorCode() != 48) { // NamespaceExists: another process was first
                throw exists;
            }
        }
    }

    private @Nullable Document findIndex() {
        return StreamSupport.stream(
                        database.getCollection(Layout.JOURNAL).listIndexes().spliterator(), false)
                .filter(index -> isUniqueness(index.get("key", Document.class)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUniqueness(Document key) {
        List<String> wanted = List.copyOf(Layout.uniqueness().keySet());
        return List.copyOf(key.keySet()).equals(wanted)
                && key.values().stream().allMatch(it -> it instanceof Number number && number.intValue() == 1);
    }

    /// The last block must be whole and begin where the one before it ends.
    private void checkTail() {
        Block head = store.last();
        if (head == null) {
            return;
        }
        try {
            Block last = Objects.requireNonNull(store.atOrBefore(head.position()));
            Block before = last.position() == 0 ? null : store.atOrBefore(last.position() - 1);
            long end = before == null ? 0 : before.end();
            if (end != last.position()) {
                throw new JournalUnfitException("the journal's last block begins at " + last.position()
                        + " but the one before it ends at " + end + ": positions are missing");
            }
            long latest = last.events().stream()
                    .mapToLong(event -> event.fields().timestamp)
                    .max()
                    .orElse(Long.MIN_VALUE);
            if (last.latest() < Math.max(latest, before == null ? Long.MIN_VALUE : before.latest())) {
                throw new JournalUnfitException(
                        "the journal's last block at " + last.position() + " denies times that are before it");
            }
        } catch (JournalGapException broken) {
            throw new JournalUnfitException("the journal's last blocks are not whole: " + broken.getMessage(), broken);
        }
    }
}
