package banzhang.standalone.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 取值 — values for what a description names: such as the school knows, and such as lie at the edges of a type.
final class Values {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> EDGES = List.of(
            "",
            " ",
            "a",
            "0",
            "-",
            ".",
            "x".repeat(40),
            "x".repeat(41),
            "x".repeat(64),
            "x".repeat(65),
            "x".repeat(200),
            "x".repeat(201),
            "x".repeat(1001),
            "王 老师",
            "𠮷",
            "𠮷".repeat(200),
            "👨‍👩‍👧",
            "é́",
            "\u200b",
            "\u202e",
            "=1+1",
            "%",
            "$gt",
            "../..",
            "a/b",
            "a\\b",
            "a\nb",
            "\t",
            "null",
            "NaN",
            "2026-02-30",
            "9999-12-31",
            "10000-01-01",
            "1969-12-31",
            "２０２６-09-01",
            "١",
            "true",
            "'",
            "\"",
            "<b>",
            "{}",
            "[]");
    private static final List<Long> NUMBERS = List.of(
            0L,
            1L,
            -1L,
            12L,
            13L,
            99L,
            100L,
            200L,
            201L,
            1949L,
            9999L,
            10_000L,
            100_000L,
            100_001L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Integer.MAX_VALUE + 1L,
            10_000_000_000_000L,
            Long.MAX_VALUE,
            Long.MIN_VALUE);
    private final Map<String, List<String>> known = new LinkedHashMap<>();

    /// What a name stands for, wherever it occurs; `path name` for the one path only.
    Values knows(String name, List<String> values) {
        known.computeIfAbsent(name, unheard -> new ArrayList<>()).addAll(values);
        return this;
    }

    JsonNode of(String path, String name, JsonNode schema, Requests.Kind kind, Random random) {
        String type = Described.typeOf(schema);
        if (kind == Requests.Kind.BORDERLINE || (kind == Requests.Kind.BROKEN && random.nextInt(4) == 0)) {
            return edge(type, random);
        }
        List<String> values = known.getOrDefault(path + " " + name, known.getOrDefault(name, List.of()));
        if (!values.isEmpty()) {
            String value = values.get(random.nextInt(values.size()));
            return type.equals("integer") ? JSON.getNodeFactory().numberNode(Long.parseLong(value)) : text(value);
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type) {
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1 + random.nextInt(12));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "object" -> JSON.createObjectNode();
            default ->
                text(
                        schema.path("format").asString("").equals("date")
                                ? "2026-09-0" + (1 + random.nextInt(9))
                                : "F" + random.nextInt(100_000));
        };
    }

    private static JsonNode edge(String type, Random random) {
        return switch (type) {
            case "integer", "number" ->
                JSON.getNodeFactory()
                        .numberNode(NUMBERS.get(random.nextInt(NUMBERS.size())).longValue());
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "object" -> JSON.createObjectNode();
            default -> text(EDGES.get(random.nextInt(EDGES.size())));
        };
    }

    private static JsonNode text(String value) {
        return JSON.getNodeFactory().stringNode(value);
    }
}
