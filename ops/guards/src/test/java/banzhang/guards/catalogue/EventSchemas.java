package banzhang.guards.catalogue;

import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Digest;
import banzhang.events.value.Fen;
import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// 事件结构 — the JSON Schema (2020-12) of an event record, as its canonical JSON looks in the journal.
final class EventSchemas {
    private static final String OPAQUE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    /// Vocabularies are open: a new code word (a seventh kind of handover) is no new shape. The lock holds the
    /// words.
    private static final String CODE_WORD = "^[A-Z][A-Z_]{0,39}$";

    private final SchemaGenerator generator;

    EventSchemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.ADDITIONAL_FIXED_TYPES)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        config.forTypesInGeneral().withCustomDefinitionProvider(EventSchemas::asWritten);
        generator = new SchemaGenerator(config.build());
    }

    /// The schema, pretty-printed, ending in a line feed.
    String of(Class<?> event) {
        EventName name = EventCatalogue.nameOf(event);
        ObjectNode made = generator.generateSchema(event);
        ObjectNode schema = generator.getConfig().createObjectNode();
        schema.set("$schema", made.get("$schema"));
        schema.put("$id", "urn:banzhang:event:" + name.value() + ":r" + name.revision());
        schema.put("title", name.zh());
        schema.setAll(made);
        return schema.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static boolean isNullable(FieldScope field) {
        var type = field.getRawMember().getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class)
                || type instanceof AnnotatedParameterizedType list && list.isAnnotationPresent(Nullable.class);
    }

    /// A value type is written as its one value, within the bounds its constructor holds.
    private static @Nullable CustomDefinition asWritten(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        boolean isValue = raw.isRecord()
                && Arrays.stream(raw.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
        if (!isValue && !raw.isEnum()) {
            return null;
        }
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (raw == Fen.class) {
            schema.put("type", "integer").put("minimum", 0).put("maximum", 10_000_000_000_000L);
        } else if (raw == Digest.class) {
            schema.put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        } else if (raw == AssetCode.class) {
            schema.put("type", "string").put("minLength", 1).put("maxLength", 40);
        } else if (raw.isEnum()) {
            schema.put("type", "string").put("pattern", CODE_WORD);
        } else {
            schema.put("type", "string").put("pattern", OPAQUE);
        }
        return new CustomDefinition(schema, true);
    }
}
