package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The quick reader of events against the driver's: the same events, or left to it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingPlainEventsProperties {
    private static final int TRIES = 20_000;
    private static final List<String> TEXTS = List.of("", "d-1", "教室 𠮷", "custody.moved", "x".repeat(300));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260901);

    /// What is said of one event, to be compared.
    private record Said(
            String aggregate,
            long sequence,
            @Nullable String type,
            String id,
            long timestamp,
            String payloadType,
            @Nullable String revision,
            String payload,
            String metadata) {
        static Said of(TrackedEntry.Fields it) {
            return new Said(
                    it.aggregate,
                    it.sequence,
                    it.type,
                    it.id,
                    it.timestamp,
                    it.payloadType,
                    it.revision,
                    new String(it.payload, StandardCharsets.ISO_8859_1),
                    new String(it.metadata, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void what_this_house_writes_is_read_as_the_driver_reads_it() {
        for (int i = 0; i < TRIES; i++) {
            byte[] block = block(events());
            assertThat(quickly(block)).isNotNull().isEqualTo(byTheDriver(block));
        }
    }

    @Test
    void what_is_unlike_it_is_left_to_the_driver() {
        BsonDocument plain = event();
        for (BsonDocument odd : List.of(
                plain.clone().append("x", new BsonString("more")),
                plain.clone().append("payload", new BsonInt32(1)),
                plain.clone().append("s", new BsonInt32(1)),
                plain.clone().append("a", new BsonInt64(1)),
                plain.clone().append("p", new BsonString("{}")),
                plain.clone().append("p", new BsonBinary((byte) 2, new byte[] {1, 2})))) {
            assertThat(quickly(block(new BsonArray(List.of(plain, odd)))))
                    .as(odd.toJson())
                    .isNull();
        }
    }

    @Test
    void with_any_byte_changed_it_says_nothing_the_driver_does_not_say() {
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] block = block(events());
            int start = startOfEvents(block);
            block[random.nextInt(start, block.length - 1)] = (byte) random.nextInt();
            List<Said> quick = quickly(block);
            if (quick != null) {
                read++;
                assertThat(quick).isEqualTo(byTheDriver(block));
            }
        }
        assertThat(read).isGreaterThan(TRIES / 10).isLessThan(TRIES * 9 / 10 + TRIES / 20);
    }

    private BsonArray events() {
        BsonArray events = new BsonArray();
        for (int i = random.nextInt(1, 13); i > 0; i--) {
            events.add(event());
        }
        return events;
    }

    private BsonDocument event() {
        BsonDocument event = new BsonDocument("a", text()).append("s", number());
        if (random.nextBoolean()) {
            event.append("y", text());
        }
        event.append("i", text()).append("t", number()).append("pt", text());
        if (random.nextBoolean()) {
            event.append("pr", text());
        }
        return event.append("p", bytes()).append("m", bytes());
    }

    private BsonString text() {
        return new BsonString(TEXTS.get(random.nextInt(TEXTS.size())));
    }

    private BsonInt64 number() {
        return new BsonInt64(random.nextLong());
    }

    private BsonBinary bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return new BsonBinary(bytes);
    }

    private static byte[] block(BsonArray events) {
        BsonDocument block = new BsonDocument("_id", new BsonInt64(7)).append("e", events);
        ByteBuffer bytes = new RawBsonDocument(block, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    /// Behind the length, the position, and the type and name of the array.
    private static int startOfEvents(byte[] block) {
        assertThat(block[17]).isEqualTo((byte) BsonType.ARRAY.getValue());
        return 20;
    }

    private static @Nullable List<Said> quickly(byte[] block) {
        List<TrackedEntry.Fields> events = PlainEvents.read(ByteBuffer.wrap(block), startOfEvents(block));
        return events == null ? null : events.stream().map(Said::of).toList();
    }

    private static List<Said> byTheDriver(byte[] block) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(block))) {
            reader.readStartDocument();
            reader.readInt64("_id");
            reader.readName("e");
            List<Said> said = new ArrayList<>();
            Block.readEvents(reader).forEach(event -> said.add(Said.of(event)));
            reader.readEndDocument();
            return said;
        }
    }
}
