package banzhang.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/// 快照库 — for each aggregate the snapshot with the highest sequence, whatever order they come in.
final class SnapshotStore {
    private final MongoCollection<RawBsonDocument> snapshots;

    SnapshotStore(MongoDatabase database, JournalSettings settings) {
        this.snapshots = database.getCollection(Layout.SNAPSHOTS, RawBsonDocument.class)
                .withWriteConcern(settings.writeConcern())
                .withReadConcern(settings.readConcern())
                .withReadPreference(ReadPreference.primary())
                .withTimeout(settings.waits().attempt().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Replaces a lower one; when there is none lower, the upsert collides with the equal or higher one, which
    /// stays.
    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        BsonDocument document = document(snapshot, serializer);
        try {
            snapshots
                    .withDocumentClass(BsonDocument.class)
                    .replaceOne(
                            and(
                                    eq("_id", snapshot.getAggregateIdentifier()),
                                    lt(Layout.SEQUENCE, snapshot.getSequenceNumber())),
                            document,
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException collision) {
            if (collision.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw collision;
            }
        }
    }

    private static BsonDocument document(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = snapshot.serializeMetaData(serializer, byte[].class);
        BsonDocument document = new BsonDocument("_id", new BsonString(snapshot.getAggregateIdentifier()))
                .append(Layout.AGGREGATE, new BsonString(snapshot.getAggregateIdentifier()))
                .append(Layout.SEQUENCE, new BsonInt64(snapshot.getSequenceNumber()))
                .append(Layout.TYPE, new BsonString(snapshot.getType()))
                .append(Layout.ID, new BsonString(snapshot.getIdentifier()))
                .append(Layout.TIMESTAMP, new BsonInt64(EncodedEvent.nanos(snapshot.getTimestamp())))
                .append(Layout.PAYLOAD_TYPE, new BsonString(payload.getType().getName()))
                .append(Layout.PAYLOAD, new BsonBinary(payload.getData()))
                .append(Layout.METADATA, new BsonBinary(metadata.getData()));
        String revision = payload.getType().getRevision();
        return revision == null ? document : document.append(Layout.REVISION, new BsonString(revision));
    }

    Optional<TrackedDomainEntry> find(String aggregate) {
        return Optional.ofNullable(snapshots.find(eq("_id", aggregate)).first()).map(SnapshotStore::read);
    }

    private static TrackedDomainEntry read(RawBsonDocument document) {
        TrackedEntry.Fields fields = new TrackedEntry.Fields();
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                Block.readField(reader, fields);
            }
            reader.readEndDocument();
        }
        return new TrackedDomainEntry(-1, fields);
    }
}
