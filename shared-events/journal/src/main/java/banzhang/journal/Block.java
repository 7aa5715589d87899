package banzhang.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/// 块 — a stored document: whole units of work at consecutive positions.
///
/// @param position position of its first event
/// @param count how many events
/// @param latest the highest timestamp of this and all earlier blocks
/// @param writer which process start wrote it
/// @param batch that writer's number of the command
/// @param version the format it is in
/// @param events its events; empty when only the head of the block was read
record Block(long position, int count, long latest, UUID writer, long batch, int version, List<TrackedEntry> events) {

    /// The position after its last event.
    long end() {
        return position + count;
    }

    boolean isBy(UUID someone, long number) {
        return writer.equals(someone) && batch == number;
    }

    /// The events from this position on.
    List<TrackedEntry> from(long start) {
        return start <= position ? events : events.subList((int) (start - position), events.size());
    }

    /// A block with its events.
    ///
    /// @throws JournalGapException when it does not hold as many events as it says
    static Block whole(RawBsonDocument document) {
        Block block = read(document);
        if (block.version != Layout.VERSION) {
            throw JournalGapException.inside(block.position, "its format version is " + block.version);
        }
        if (block.count < 1 || block.count != block.events.size()) {
            throw JournalGapException.inside(
                    block.position, "it says " + block.count + " events and holds " + block.events.size());
        }
        return block;
    }

    /// The position after the last event of a block, with nothing else of it read.
    static long endOf(RawBsonDocument document) {
        return document.getInt64(Layout.POSITION).getValue()
                + document.getInt32(Layout.COUNT).getValue();
    }

    static Block read(RawBsonDocument document) {
        long position = -1;
        int count = 0;
        long latest = Long.MIN_VALUE;
        UUID writer = new UUID(0, 0);
        long batch = 0;
        int version = 0;
        List<TrackedEntry.Fields> events = List.of();
        ByteBuffer bytes = document.getByteBuffer().asNIO();
        try (BsonBinaryReader reader = new BsonBinaryReader(bytes)) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case Layout.POSITION -> position = reader.readInt64();
                    case Layout.COUNT -> count = reader.readInt32();
                    case Layout.LATEST -> latest = reader.readInt64();
                    case Layout.WRITER -> writer = reader.readBinaryData().asUuid();
                    case Layout.BATCH -> batch = reader.readInt64();
                    case Layout.FORMAT -> version = reader.readInt32();
                    case Layout.EVENTS -> events = readEvents(reader, bytes);
                    default -> reader.skipValue();
                }
            }
            reader.readEndDocument();
        }
        return new Block(position, count, latest, writer, batch, version, at(position, events));
    }

    private static List<TrackedEntry> at(long position, List<TrackedEntry.Fields> events) {
        List<TrackedEntry> entries = new ArrayList<>(events.size());
        for (TrackedEntry.Fields event : events) {
            entries.add(TrackedEntry.of(position + entries.size(), event));
        }
        return entries;
    }

    private static List<TrackedEntry.Fields> readEvents(BsonBinaryReader reader, ByteBuffer bytes) {
        List<TrackedEntry.Fields> plain =
                PlainEvents.read(bytes, reader.getBsonInput().getPosition());
        if (plain == null) {
            return readEvents(reader);
        }
        reader.skipValue();
        return plain;
    }

    /// Whatever they look like, as long as it is BSON.
    static List<TrackedEntry.Fields> readEvents(BsonBinaryReader reader) {
        List<TrackedEntry.Fields> events = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            reader.readStartDocument();
            TrackedEntry.Fields fields = new TrackedEntry.Fields();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                readField(reader, fields);
            }
            reader.readEndDocument();
            events.add(fields);
        }
        reader.readEndArray();
        return events;
    }

    /// Fields of an event, also those of a snapshot, which has the same names.
    static void readField(BsonBinaryReader reader, TrackedEntry.Fields fields) {
        switch (reader.readName()) {
            case Layout.AGGREGATE -> fields.aggregate = reader.readString();
            case Layout.SEQUENCE -> fields.sequence = reader.readInt64();
            case Layout.TYPE -> fields.type = reader.readString();
            case Layout.ID -> fields.id = reader.readString();
            case Layout.TIMESTAMP -> fields.timestamp = reader.readInt64();
            case Layout.PAYLOAD_TYPE -> fields.payloadType = reader.readString();
            case Layout.REVISION -> fields.revision = reader.readString();
            case Layout.PAYLOAD -> fields.payload = bytes(reader.readBinaryData());
            case Layout.METADATA -> fields.metadata = bytes(reader.readBinaryData());
            default -> reader.skipValue();
        }
    }

    private static byte[] bytes(BsonBinary binary) {
        return binary.getData();
    }
}
