package banzhang.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/// 待存块 — whole units of work with a place in the journal, as they will be stored.
record OutgoingBlock(
        long position, int count, long latest, long batch, List<PendingUnit> units, RawBsonDocument document) {

    long end() {
        return position + count;
    }

    /// Cuts units into blocks from `tail` on; a block is closed at the limit of bytes or units, whichever comes
    /// first.
    static List<OutgoingBlock> cut(
            List<PendingUnit> units, Tail tail, UUID writer, long batch, JournalSettings.Limits limits, int perBlock) {
        List<OutgoingBlock> blocks = new ArrayList<>();
        List<PendingUnit> open = new ArrayList<>();
        int bytes = 0;
        Tail at = tail;
        for (PendingUnit unit : units) {
            boolean full = open.size() >= perBlock || bytes + unit.bytes() > limits.blockBytes();
            if (!open.isEmpty() && full) {
                at = close(blocks, open, at, writer, batch);
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(unit);
            bytes += unit.bytes();
        }
        close(blocks, open, at, writer, batch);
        return blocks;
    }

    private static Tail close(List<OutgoingBlock> blocks, List<PendingUnit> units, Tail at, UUID writer, long batch) {
        int count = 0;
        long latest = at.latest();
        for (PendingUnit unit : units) {
            count += unit.events().size();
            latest = Math.max(latest, unit.latest());
        }
        RawBsonDocument document = encode(at.next(), count, latest, writer, batch, units);
        blocks.add(new OutgoingBlock(at.next(), count, latest, batch, List.copyOf(units), document));
        return new Tail(at.next() + count, latest);
    }

    private static RawBsonDocument encode(
            long position, int count, long latest, UUID writer, long batch, List<PendingUnit> units) {
        int bytes = 128;
        for (PendingUnit unit : units) {
            bytes += unit.bytes();
        }
        BasicOutputBuffer out = new BasicOutputBuffer(bytes);
        try (BsonBinaryWriter to = new BsonBinaryWriter(out)) {
            to.writeStartDocument();
            to.writeInt64(Layout.POSITION, position);
            to.writeInt32(Layout.COUNT, count);
            to.writeInt64(Layout.LATEST, latest);
            to.writeBinaryData(Layout.WRITER, new BsonBinary(writer));
            to.writeInt64(Layout.BATCH, batch);
            to.writeInt32(Layout.FORMAT, Layout.VERSION);
            to.writeStartArray(Layout.EVENTS);
            for (PendingUnit unit : units) {
                for (EncodedEvent event : unit.events()) {
                    // between two binary codecs this copies the bytes as they are
                    to.pipe(new BsonBinaryReader(ByteBuffer.wrap(event.document())));
                }
            }
            to.writeEndArray();
            to.writeEndDocument();
        }
        return new RawBsonDocument(out.getInternalBuffer(), 0, out.getSize());
    }
}
