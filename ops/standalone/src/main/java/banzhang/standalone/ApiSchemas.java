package banzhang.standalone;

import banzhang.access.Refusal;
import banzhang.command.register.card.CardField;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// 接口形状 — the shapes no controller's type says: problems, and the card as it may be sent.
final class ApiSchemas {
    static final String PROBLEM = "ProblemDetails";
    static final String DEVICE = "DeviceBody";

    private ApiSchemas() {}

    static void add(OpenAPI document) {
        document.getComponents().addSchemas(PROBLEM, problem()).addSchemas(DEVICE, device());
        // kept as the journal's own JSON text, sent as JSON
        Schema<?> entry = document.getComponents().getSchemas().get("HistoryEntry");
        if (entry != null) {
            entry.addProperty("payload", new ObjectSchema().additionalProperties(true));
        }
    }

    static Schema<?> ref(OpenAPI document, String name) {
        if (!document.getComponents().getSchemas().containsKey(name)) {
            throw new IllegalArgumentException("no schema " + name);
        }
        return new Schema<>().$ref(name);
    }

    private static Schema<?> problem() {
        Schema<?> errors = new ArraySchema()
                .items(new ObjectSchema().additionalProperties(true))
                .description("Which fields, rows or devices it is about");
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("code", codes().description("Stable; a client decides by it"))
                .addProperty("detail", new StringSchema().description("中文"))
                .addProperty("detail-en", new StringSchema().description("English"))
                .addProperty("errors", errors)
                .required(List.of("status", "code", "detail", "detail-en"));
    }

    /// Every code of every refusal there is, whichever capability it belongs to.
    private static Schema<String> codes() {
        var refusals = new ClassPathScanningCandidateComponentProvider(false);
        refusals.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        StringSchema codes = new StringSchema();
        refusals.findCandidateComponents("banzhang").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), ApiSchemas.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(refusal -> Arrays.stream(refusal.getEnumConstants()))
                .map(refusal -> ((Enum<?>) refusal).name())
                .distinct()
                .sorted()
                .forEach(codes::addEnumItem);
        return codes;
    }

    private static Schema<?> device() {
        Schema<?> card = new ObjectSchema();
        for (CardField field : CardField.values()) {
            if (field != CardField.ASSET_CODE) {
                card.addProperty(field.key(), shapeOf(field).description(field.term()));
            }
        }
        card.addProperty("valueYuan", new StringSchema().description("价值(元), in the place of `value`: \"4200.00\""));
        card.setRequired(List.of(CardField.NAME.key()));
        return new ObjectSchema()
                .addProperty(CardField.ASSET_CODE.key(), new StringSchema().description(CardField.ASSET_CODE.term()))
                .addProperty("card", card)
                .required(List.of(CardField.ASSET_CODE.key(), "card"));
    }

    private static Schema<?> shapeOf(CardField field) {
        return switch (field.kind()) {
            case CODE, TEXT, REMARKS -> new StringSchema();
            case COUNT -> new IntegerSchema();
            case MONEY -> new IntegerSchema().format("int64");
            case DATE -> new DateSchema();
            case LIST -> new ArraySchema().items(new StringSchema());
            case CLASSIFICATION ->
                new ObjectSchema().addProperty("edition", new StringSchema()).addProperty("code", new StringSchema());
        };
    }
}
