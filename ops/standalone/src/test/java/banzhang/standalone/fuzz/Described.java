package banzhang.standalone.fuzz;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// 接口说明 — the published OpenAPI document: its operations, and whether an answer is as it says.
final class Described {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    /// 接口 — one operation.
    record Operation(String method, String path, JsonNode said) {
        boolean changes() {
            return !method.equals("GET");
        }

        JsonNode responseTo(int status) {
            JsonNode exact = said.path("responses").path(Integer.toString(status));
            return exact.isMissingNode() ? said.at("/responses/default") : exact;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    Described(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return all;
    }

    /// A schema with its references followed; of one or null, the one.
    JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.path("anyOf").get(0));
        }
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    /// The type a schema names; of one that may be null as well, the other.
    static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("string")
                : type.asString("string");
    }

    /// What of an answer is not as it is described; nothing when all is well.
    List<String> faults(Operation operation, int status, String type, String body) {
        if (status / 100 == 2 && !operation.said().path("responses").has(Integer.toString(status))) {
            return List.of("the status " + status + " is not described");
        }
        JsonNode content = operation.responseTo(status).path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body where none is described: " + body);
        }
        String bare = type.replaceFirst(";.*", "").strip();
        JsonNode schema = content.path(bare).path("schema");
        if (content.path(bare).isMissingNode()) {
            return List.of("the type '" + bare + "' is not described, but " + content.propertyNames());
        }
        return bare.endsWith("json") ? mismatches(schema, body) : List.of();
    }

    private List<String> mismatches(JsonNode schema, String body) {
        return compiled.computeIfAbsent(schema, this::compile).validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole.toString());
    }
}
