package banzhang.journal;

import banzhang.events.value.Digest;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// 规范字节 — values as canonical JSON (RFC 8785): one value, one sequence of bytes, for ever.
///
/// Holds for what events are made of: objects, lists, texts, whole numbers within ±2⁵³, dates as ISO texts, no nulls.
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // RFC 8785 §3.2.2.2: hexadecimal escapes in lower case
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(
                    new SimpleModule("journal") {
                        @Override
                        public void setupModule(SetupContext context) {
                            super.setupModule(context);
                            context.addValueInstantiators(RecordMaker.forRecords());
                        }
                    }.addDeserializer(Instant.class, new InstantReader()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CanonicalJson() {}

    /// The mapper events are read with; unknown or missing primitive fields are an error.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The canonical bytes, UTF-8.
    ///
    /// @throws tools.jackson.core.JacksonException when the value has no canonical form: a fraction, a whole number
    ///     beyond ±2⁵³, half a character, keys of a map that do not sort as texts
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = new CanonicalGenerator(MAPPER.createGenerator(bytes))) {
            MAPPER.writeValue(generator, value);
        }
        return bytes.toByteArray();
    }

    /// SHA-256 of the canonical bytes.
    public static Digest digest(Object value) {
        return digest(bytes(value));
    }

    /// SHA-256 of these bytes as they are.
    public static Digest digest(byte[] bytes) {
        return Digest.of(bytes);
    }
}
