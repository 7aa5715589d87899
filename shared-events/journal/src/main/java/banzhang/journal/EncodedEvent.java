package banzhang.journal;

import java.time.Instant;
import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/// 已编码事件 — one event as the bytes that go into a block, made by the calling thread.
///
/// Positions are not in it, so nothing is encoded again when another process takes the place first.
final class EncodedEvent {
    private final Key key;
    private final String id;
    private final long timestamp;
    private final byte[] document;

    /// Aggregate and sequence; unique in the journal.
    record Key(String aggregate, long sequence) {}

    private EncodedEvent(Key key, String id, long timestamp, byte[] document) {
        this.key = key;
        this.id = id;
        this.timestamp = timestamp;
        this.document = document;
    }

    /// A message that is no domain event goes under its own id at sequence 0 and without a type: without a key two
    /// of them would collide on (null, null) in the unique index.
    static EncodedEvent of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> domain = event instanceof DomainEventMessage<?> it ? it : null;
        Key key = domain == null
                ? new Key(event.getIdentifier(), 0)
                : new Key(domain.getAggregateIdentifier(), domain.getSequenceNumber());
        String type = domain == null ? null : domain.getType();
        long timestamp = nanos(event.getTimestamp());
        byte[] document = encode(key, type, event.getIdentifier(), timestamp, payload, metadata.getData());
        return new EncodedEvent(key, event.getIdentifier(), timestamp, document);
    }

    private static byte[] encode(
            Key key,
            @Nullable String type,
            String id,
            long timestamp,
            SerializedObject<byte[]> payload,
            byte[] metadata) {
        BasicOutputBuffer out = new BasicOutputBuffer(payload.getData().length + metadata.length + 256);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeString(Layout.AGGREGATE, key.aggregate());
            writer.writeInt64(Layout.SEQUENCE, key.sequence());
            if (type != null) {
                writer.writeString(Layout.TYPE, type);
            }
            writer.writeString(Layout.ID, id);
            writer.writeInt64(Layout.TIMESTAMP, timestamp);
            writer.writeString(Layout.PAYLOAD_TYPE, payload.getType().getName());
            String revision = payload.getType().getRevision();
            if (revision != null) {
                writer.writeString(Layout.REVISION, revision);
            }
            writer.writeBinaryData(Layout.PAYLOAD, new BsonBinary(payload.getData()));
            writer.writeBinaryData(Layout.METADATA, new BsonBinary(metadata));
            writer.writeEndDocument();
        }
        return Arrays.copyOf(out.getInternalBuffer(), out.getSize());
    }

    /// Nanoseconds since 1970; exact from 1677 to 2262.
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    Key key() {
        return key;
    }

    String id() {
        return id;
    }

    long timestamp() {
        return timestamp;
    }

    byte[] document() {
        return document;
    }
}
