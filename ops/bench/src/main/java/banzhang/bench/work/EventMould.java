package banzhang.bench.work;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.io.BasicOutputBuffer;

/// 模子 — an event as the journal stores it, encoded once; casts of it differ in aggregate, sequence, id and time.
///
/// So that what is bare is bare: blocks for the raw driver cost next to nothing to make.
final class EventMould {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ID = new UUID(0, 0).toString();

    private final byte[] document;
    private final int aggregate;
    private final int sequence;
    private final int id;
    private final int timestamp;

    private EventMould(byte[] document, int aggregate, int sequence, int id, int timestamp) {
        this.document = document;
        this.aggregate = aggregate;
        this.sequence = sequence;
        this.id = id;
        this.timestamp = timestamp;
    }

    static EventMould of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        BasicOutputBuffer out = new BasicOutputBuffer(1024);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeString("a", event.getAggregateIdentifier());
            int aggregate = out.getPosition() - Clerk.NAME_LENGTH - 1;
            writer.writeInt64("s", 0);
            int sequence = out.getPosition() - Long.BYTES;
            writer.writeString("y", event.getType());
            writer.writeString("i", ID);
            int id = out.getPosition() - ID.length() - 1;
            writer.writeInt64("t", 0);
            int timestamp = out.getPosition() - Long.BYTES;
            writer.writeString("pt", payload.getType().getName());
            writer.writeString("pr", payload.getType().getRevision());
            writer.writeBinaryData("p", new BsonBinary(payload.getData()));
            writer.writeBinaryData("m", new BsonBinary(metadata.getData()));
            writer.writeEndDocument();
            byte[] document = Arrays.copyOf(out.getInternalBuffer(), out.getSize());
            return new EventMould(document, aggregate, sequence, id, timestamp);
        }
    }

    int bytes() {
        return document.length;
    }

    /// Puts a cast of it into the block that is being made.
    void cast(ByteBuffer into, String name, long number, long nanos, SplittableRandom ids) {
        int at = into.position();
        into.put(document);
        into.put(at + aggregate, name.getBytes(US_ASCII));
        into.order(ByteOrder.LITTLE_ENDIAN).putLong(at + sequence, number);
        into.put(at + id, HEX.toHexDigits(ids.nextLong()).getBytes(US_ASCII));
        into.putLong(at + timestamp, nanos);
    }
}
