package banzhang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamingEventsTest {
    private static final Digest DIGEST = CanonicalJson.digest("x");
    private static final CommandAccepted ACCEPTED =
            new CommandAccepted(DIGEST, DIGEST, "h-1", new PersonId("p-1"), Instant.parse("2026-09-01T00:00:00Z"));

    private final EventNamingSerializer serializer = EventNamingSerializer.create();

    @Test
    void an_event_is_stored_under_its_logical_name_and_revision_as_canonical_json() {
        SerializedObject<byte[]> stored = serializer.serialize(ACCEPTED, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("command.accepted");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), UTF_8))
                .isEqualTo("{\"answer\":\"h-1\",\"body\":\"" + DIGEST + "\",\"by\":\"p-1\","
                        + "\"happenedAt\":\"2026-09-01T00:00:00Z\",\"key\":\"" + DIGEST + "\"}");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(ACCEPTED);
    }

    @Test
    void a_name_the_catalogue_does_not_hold_reads_as_an_unknown_type() {
        for (var type : List.of("command.forgotten", "java.lang.ProcessBuilder", "javax.naming.InitialContext")) {
            Object read = serializer.deserialize(stored(type, "1", "{}"));
            assertThat(read).isInstanceOf(UnknownSerializedType.class);
        }
        assertThat(serializer.<byte[], Object>deserialize(stored("command.accepted", "9999", "{}")))
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void an_event_with_a_field_too_many_or_too_few_is_not_read() {
        assertThatThrownBy(() -> serializer.deserialize(stored("command.accepted", "1", "{\"more\":1}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void metadata_is_canonical_json_too() {
        MetaData metadata = MetaData.with("z", "1").and("actor", "p-1");
        SerializedObject<byte[]> stored = serializer.serialize(metadata, byte[].class);
        assertThat(new String(stored.getData(), UTF_8)).isEqualTo("{\"actor\":\"p-1\",\"z\":\"1\"}");
        Object read = serializer.deserialize(new SerializedMetaData<>(stored.getData(), byte[].class));
        assertThat(read).isEqualTo(metadata);
    }

    @Test
    void tokens_and_plain_values_go_round() {
        for (Object value : List.of(new GlobalSequenceTrackingToken(7), "班账", 7L, 7, true)) {
            assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(value, byte[].class)))
                    .isEqualTo(value);
            assertThat(serializer.<String, Object>deserialize(serializer.serialize(value, String.class)))
                    .isEqualTo(value);
        }
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(null, byte[].class)))
                .isNull();
    }

    @Test
    void what_has_no_canonical_form_is_refused_at_write() {
        Map<Object, Object> unsorted = new TreeMap<>(Map.of(2, "b", 10, "a"));
        for (Object refused :
                List.of(0.5, 0.5f, 1L << 54, -(1L << 54), "\uD800", "a\uDC00b", unsorted, Map.of("k", "\uD83D"))) {
            assertThatThrownBy(() -> serializer.serialize(refused, byte[].class))
                    .as("%s", refused)
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("not canonical JSON");
        }
        assertThat(CanonicalJson.bytes(1L << 53)).isEqualTo("9007199254740992".getBytes(UTF_8));
        assertThat(CanonicalJson.bytes("\uD83D\uDE00")).isEqualTo("\"\uD83D\uDE00\"".getBytes(UTF_8));
    }

    private static SerializedObject<byte[]> stored(String type, String revision, String json) {
        return new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, type, revision);
    }
}
