package banzhang.journal.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 有序键 — values as bytes whose unsigned order is the order MongoDB sorts them in.
///
/// No value's bytes are the beginning of another's, so several follow each other in one key and a key's beginning is
/// a range. Numbers are equal and ordered across their types. Documents and the rarer types can only be equal.
final class OrderedKey implements Comparable<OrderedKey> {
    private static final int NOTHING = 0x05;
    private static final int NUMBER = 0x10;
    private static final int TEXT = 0x20;
    private static final int BINARY = 0x30;
    private static final int OBJECT_ID = 0x40;
    private static final int TRUTH = 0x50;
    private static final int INSTANT = 0x60;
    private static final int UUID_VALUE = 0x70;
    private static final int OTHER = 0xE0;

    private final byte[] bytes;

    private OrderedKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A key as stored.
    static OrderedKey stored(byte[] bytes) {
        return new OrderedKey(bytes);
    }

    /// @param value as the protocol decodes it; null for what is absent
    static OrderedKey of(@Nullable Object value) {
        return of(new KeyValue(value));
    }

    static OrderedKey of(KeyValue values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32);
        for (Object value : values.normalized()) {
            append(value, out);
        }
        return new OrderedKey(out.toByteArray());
    }

    /// Whether values of this kind are in order, so that a range of them means something.
    static boolean isOrdered(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof Boolean;
    }

    /// Whether a document with this value is found under its key: a pattern or a list stands for more than itself.
    static boolean isOne(@Nullable Object value) {
        return value != null && !(value instanceof Collection) && !BsonRegularExpression.isRegularExpression(value);
    }

    byte[] bytes() {
        return bytes;
    }

    /// This key followed by what only begins a value of this one's kind.
    OrderedKey kindOf(Object value) {
        return followedBy(tagOf(value));
    }

    OrderedKey and(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        out.writeBytes(bytes);
        append(new KeyValue(value).normalized().get(0), out);
        return new OrderedKey(out.toByteArray());
    }

    /// The first key after all that begin with this one.
    OrderedKey beyond() {
        byte[] next = bytes.clone();
        int last = next.length - 1;
        while (last >= 0 && next[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            throw new IllegalStateException("no key is beyond this one");
        }
        next[last]++;
        return new OrderedKey(Arrays.copyOf(next, last + 1));
    }

    static OrderedKey empty() {
        return new OrderedKey(new byte[0]);
    }

    private OrderedKey followedBy(int tag) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = (byte) tag;
        return new OrderedKey(longer);
    }

    private static int tagOf(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Number number when isPlain(number) -> NUMBER;
            case String _ -> TEXT;
            case BinData _ -> BINARY;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> TRUTH;
            case Instant _ -> INSTANT;
            case UUID _ -> UUID_VALUE;
            default -> OTHER;
        };
    }

    private static boolean isPlain(Number number) {
        return number instanceof Double || number instanceof Long || number instanceof Integer;
    }

    private static void append(@Nullable Object value, ByteArrayOutputStream out) {
        out.write(tagOf(value));
        switch (value) {
            case null -> {}
            case Number number when isPlain(number) -> appendNumber(number, out);
            case String text -> appendText(text, out);
            case BinData binary -> appendSized(binary.getData(), out);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean truth -> out.write(truth ? 1 : 0);
            case Instant instant -> out.writeBytes(ordered(instant.toEpochMilli()));
            case UUID uuid -> appendSized(bytesOf(uuid), out);
            default -> appendSized(StoredDocument.encode(new Document("", comparable(value))), out);
        }
    }

    /// The nearest double, then how far a long is from it: exact for both, ordered across both.
    private static void appendNumber(Number number, ByteArrayOutputStream out) {
        double nearest = number.doubleValue() + 0.0; // -0.0 is 0.0
        long bits = Double.doubleToLongBits(nearest);
        out.writeBytes(ordered(bits < 0 ? ~bits ^ Long.MIN_VALUE : bits));
        long beside = number instanceof Double ? 0 : number.longValue() - (long) nearest;
        out.writeBytes(ByteBuffer.allocate(2)
                .putShort((short) (beside + Short.MIN_VALUE))
                .array());
    }

    private static byte[] ordered(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value ^ Long.MIN_VALUE).array();
    }

    /// Zero ends a text and is nowhere inside: 00 is written 01 01, and 01 is written 01 02.
    private static void appendText(String text, ByteArrayOutputStream out) {
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (each == 0 || each == 1) {
                out.write(1);
                out.write(each + 1);
            } else {
                out.write(each);
            }
        }
        out.write(0);
    }

    private static void appendSized(byte[] content, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        out.writeBytes(content);
    }

    private static byte[] bytesOf(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /// Normalised lists are bare collections; the encoder wants lists.
    private static Object comparable(Object value) {
        return value instanceof Collection<?> many && !(value instanceof Map<?, ?>) ? List.copyOf(many) : value;
    }

    @Override
    public int compareTo(OrderedKey other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderedKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
