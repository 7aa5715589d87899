package banzhang.journal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinarySubType;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/// 直读 — the events of a block straight from its bytes, when they are laid out as [EncodedEvent] writes them: names and
/// states that the driver's reader keeps for each field are a sixth of a replay. What looks otherwise is left to it.
final class PlainEvents {
    private static final int LENGTH = Integer.BYTES;
    private final ByteBuffer bytes;
    private int at;

    private PlainEvents(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /// @param block the bytes of a stored block, on the heap
    /// @param start where in them the array of events begins
    /// @return null when anything in it is unlike what this house writes
    static @Nullable List<TrackedEntry.Fields> read(ByteBuffer block, int start) {
        try {
            ByteBuffer bytes = block.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            return new PlainEvents(bytes, start + LENGTH).all(start + bytes.getInt(start) - 1);
        } catch (IndexOutOfBoundsException torn) {
            return null;
        }
    }

    private @Nullable List<TrackedEntry.Fields> all(int end) {
        List<TrackedEntry.Fields> events = new ArrayList<>();
        while (at < end) {
            if (bytes.get(at++) != BsonType.DOCUMENT.getValue()) {
                return null;
            }
            while (bytes.get(at++) != 0) {
                // the place in the array, which is counted anyway
            }
            TrackedEntry.Fields event = event();
            if (event == null) {
                return null;
            }
            events.add(event);
        }
        return at == end && bytes.get(end) == 0 ? events : null;
    }

    private TrackedEntry.@Nullable Fields event() {
        int end = at + bytes.getInt(at) - 1;
        at += LENGTH;
        TrackedEntry.Fields event = new TrackedEntry.Fields();
        while (at < end) {
            byte type = bytes.get(at++);
            if (!isTaken(event, name(), type)) {
                return null;
            }
        }
        return at++ == end && bytes.get(end) == 0 ? event : null;
    }

    /// Names have one or two letters; another is answered as nothing that is known.
    private int name() {
        int name = bytes.get(at++);
        int second = bytes.get(at++);
        if (second != 0) {
            name = bytes.get(at++) == 0 ? name << Byte.SIZE | second : 0;
        }
        return name;
    }

    private boolean isTaken(TrackedEntry.Fields event, int name, byte type) {
        switch (name) {
            case 'a' -> event.aggregate = text(type);
            case 's' -> event.sequence = number(type);
            case 'y' -> event.type = text(type);
            case 'i' -> event.id = text(type);
            case 't' -> event.timestamp = number(type);
            case 'p' << Byte.SIZE | 't' -> event.payloadType = text(type);
            case 'p' << Byte.SIZE | 'r' -> event.revision = text(type);
            case 'p' -> event.payload = data(type);
            case 'm' -> event.metadata = data(type);
            default -> {
                return false;
            }
        }
        return true;
    }

    private long number(byte type) {
        require(type == BsonType.INT64.getValue());
        long number = bytes.getLong(at);
        at += Long.BYTES;
        return number;
    }

    private String text(byte type) {
        int length = bytes.getInt(at);
        int start = at + LENGTH;
        require(type == BsonType.STRING.getValue() && length > 0 && bytes.get(start + length - 1) == 0);
        at = start + length;
        return new String(bytes.array(), bytes.arrayOffset() + start, length - 1, StandardCharsets.UTF_8);
    }

    private byte[] data(byte type) {
        int length = bytes.getInt(at);
        int start = at + LENGTH + 1;
        require(type == BsonType.BINARY.getValue()
                && length >= 0
                && length <= bytes.limit() - start
                && bytes.get(start - 1) == BsonBinarySubType.BINARY.getValue());
        byte[] data = new byte[length];
        bytes.get(start, data);
        at = start + length;
        return data;
    }

    private static void require(boolean alike) {
        if (!alike) {
            throw new IndexOutOfBoundsException("not as this house writes it");
        }
    }
}
