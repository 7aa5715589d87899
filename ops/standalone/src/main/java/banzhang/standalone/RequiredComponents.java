package banzhang.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 必填项 — a component of a record that may not be null is required in its schema.
final class RequiredComponents implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && raw.isRecord()) {
            require(raw, modelOf(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        if (resolved.get$ref() == null) {
            return resolved;
        }
        String name = resolved.get$ref().replaceAll(".*/", "");
        return context.getDefinedModels().getOrDefault(name, resolved);
    }

    private static void require(Class<?> raw, Schema<?> model) {
        if (model.getProperties() == null) {
            return;
        }
        Map<String, ?> properties = model.getProperties();
        List<RecordComponent> known = Arrays.stream(raw.getRecordComponents())
                .filter(component -> properties.containsKey(component.getName()))
                .toList();
        List<String> required = known.stream()
                .filter(component -> !isNullable(component) && !isLeftOut(component))
                .map(RecordComponent::getName)
                .toList();
        model.setRequired(required.isEmpty() ? null : required);
        known.stream()
                .filter(RequiredComponents::isNullable)
                .map(RecordComponent::getName)
                .forEach(name -> model.addProperty(
                        name,
                        orNull(Objects.requireNonNull(model.getProperties().get(name)))));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// What is empty is not sent at all where the record says so.
    private static boolean isLeftOut(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    /// What is not there is sent as `null`, and may be: the schema says both.
    private static Schema<?> orNull(Schema<?> schema) {
        boolean said = schema.getAnyOf() != null;
        return said ? schema : new JsonSchema().anyOf(List.of(schema, new JsonSchema().types(Set.of("null"))));
    }
}
