package banzhang.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/// 待存块 — whole units of work with a place in the journal, as they will be stored.
record OutgoingBlock(
        long position, int count, long latest, long batch, List<PendingUnit> units, RawBsonDocument document) {
    private static final int END = 0;

    long end() {
        return position + count;
    }

    static List<PendingUnit> units(List<OutgoingBlock> blocks) {
        return blocks.stream().flatMap(block -> block.units().stream()).toList();
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

    /// The head by the driver, the events as the bytes their callers made: only their places in the array are new.
    private static RawBsonDocument encode(
            long position, int count, long latest, UUID writer, long batch, List<PendingUnit> units) {
        int bytes = 160;
        for (PendingUnit unit : units) {
            bytes += unit.bytes() + 8 * unit.events().size();
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
            to.flush();
            writeArray(out, units);
        }
        out.writeByte(END);
        out.writeInt32(0, out.getPosition());
        return new RawBsonDocument(out.getInternalBuffer(), 0, out.getSize());
    }

    private static void writeArray(BasicOutputBuffer out, List<PendingUnit> units) {
        out.writeByte(BsonType.ARRAY.getValue());
        out.writeCString(Layout.EVENTS);
        int start = out.getPosition();
        out.writeInt32(0);
        int index = 0;
        for (PendingUnit unit : units) {
            for (EncodedEvent event : unit.events()) {
                out.writeByte(BsonType.DOCUMENT.getValue());
                out.writeCString(Integer.toString(index++));
                out.writeBytes(event.document());
            }
        }
        out.writeByte(END);
        out.writeInt32(start, out.getPosition() - start);
    }
}
