package banzhang.standalone.fuzz;

import banzhang.standalone.fuzz.Described.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// 造请求 — requests to an operation as it is described.
final class Requests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "fuzz-fuzz-fuzz";
    private static final List<String> MALFORMED = List.of(
            "", "{", "[]", "null", "7", "{\"a\":1} b", "{'a':1}", "{\"a\":NaN}", "<a/>", "{\"a\":\"\\ud800\"}", "\0");
    private final Described described;
    private final Values values;

    /// 成色 — how sound a request is.
    enum Kind {
        /// As described, with values the school knows.
        SOUND,
        /// As described, with values at and beyond the edges.
        BORDERLINE,
        /// One thing about it is not as described.
        BROKEN
    }

    /// 请求 — `what` tells it in a finding; `mustBeRefused` when the description leaves no other answer.
    record Request(
            Operation operation,
            Kind kind,
            String what,
            String address,
            Map<String, String> headers,
            byte @Nullable [] body,
            boolean mustBeRefused) {}

    Requests(Described described, Values values) {
        this.described = described;
        this.values = values;
    }

    Request make(Operation operation, Kind kind, Random random) {
        String address = address(operation, kind, random);
        Map<String, String> headers = headers(operation, kind, random);
        JsonNode content = operation.said().path("requestBody").path("content");
        boolean wantsKey = wantsKey(operation);
        boolean keyless = wantsKey && !headers.containsKey("Idempotency-Key");
        if (content.has("multipart/form-data")) {
            headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            byte[] form = form(kind, random);
            return new Request(operation, kind, address, address, headers, form, false);
        }
        if (content.isMissingNode()) {
            return new Request(operation, kind, address, address, headers, null, keyless);
        }
        headers.put("Content-Type", "application/json");
        JsonNode schema = described.resolved(content.path("application/json").path("schema"));
        String body = kind == Kind.BROKEN
                ? broken(schema, random)
                : object(schema, kind, random).toString();
        String what = address + " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Request(operation, kind, what, address, headers, bytes, kind == Kind.BROKEN || keyless);
    }

    private static boolean wantsKey(Operation operation) {
        return operation
                .said()
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("Idempotency-Key"));
    }

    private String address(Operation operation, Kind kind, Random random) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.said().path("parameters")) {
            String name = parameter.path("name").asString();
            JsonNode schema = described.resolved(parameter.path("schema"));
            boolean required = parameter.path("required").asBoolean();
            switch (parameter.path("in").asString()) {
                case "path" -> {
                    String value = plain(values.of(operation.path(), name, schema, kind, random));
                    path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "-" : value));
                }
                case "query" -> {
                    if (required || random.nextInt(3) == 0) {
                        String value = plain(values.of(operation.path(), name, schema, kind, random));
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(value));
                    }
                }
                default -> {
                    // headers are filled in by themselves
                }
            }
        }
        return path + query;
    }

    private Map<String, String> headers(Operation operation, Kind kind, Random random) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.said().path("parameters")) {
            String name = parameter.path("name").asString();
            if (!parameter.path("in").asString().equals("header")) {
                continue;
            }
            if (name.equals("Idempotency-Key")) {
                boolean left = kind == Kind.BROKEN && random.nextInt(8) == 0;
                if (!left) {
                    headers.put(name, new UUID(random.nextLong(), random.nextLong()).toString());
                }
            } else if (kind != Kind.SOUND && random.nextInt(6) == 0) {
                headers.put(
                        name,
                        List.of("0", "-1", "x", "1e3", "99999999999999999999").get(random.nextInt(5)));
            }
        }
        return headers;
    }

    private ObjectNode object(JsonNode schema, Kind kind, Random random) {
        ObjectNode made = JSON.createObjectNode();
        int border = random.nextInt(Math.max(1, schema.path("properties").size()));
        int at = 0;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(name -> name.asString().equals(property.getKey()));
            Kind so = kind == Kind.BORDERLINE && at++ == border ? Kind.BORDERLINE : Kind.SOUND;
            if (required || so == Kind.BORDERLINE || random.nextInt(3) > 0) {
                made.set(
                        property.getKey(),
                        value(property.getKey(), described.resolved(property.getValue()), so, random));
            }
        }
        return made;
    }

    private JsonNode value(String name, JsonNode schema, Kind kind, Random random) {
        if (schema.has("properties")) {
            return object(schema, kind, random);
        }
        if (Described.typeOf(schema).equals("array")) {
            var array = JSON.createArrayNode();
            int length = kind == Kind.BORDERLINE ? List.of(0, 2, 300).get(random.nextInt(3)) : 1;
            for (int i = 0; i < length; i++) {
                array.add(values.of("", name, described.resolved(schema.path("items")), kind, random));
            }
            return array;
        }
        return values.of("", name, schema, kind, random);
    }

    /// A sound body in which one thing is wrong for certain.
    private String broken(JsonNode schema, Random random) {
        ObjectNode sound = object(schema, Kind.SOUND, random);
        List<String> names = List.copyOf(sound.propertyNames());
        String name = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> sound.put("unheardOf", 1);
            case 1 -> sound.set(name, JSON.createObjectNode().put("$gt", ""));
            case 2 -> {
                List<String> required = schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                if (required.isEmpty()) {
                    sound.put("unheardOf", 1);
                } else {
                    sound.remove(required.get(random.nextInt(required.size())));
                }
            }
            case 3 -> sound.set(name, JSON.createArrayNode().add(JSON.createArrayNode()));
            default -> {
                return MALFORMED.get(random.nextInt(MALFORMED.size()));
            }
        }
        return sound.toString();
    }

    private static byte[] form(Kind kind, Random random) {
        String start =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        String file = switch (kind) {
            case SOUND -> "资产编号,资产名称\nFZ-" + random.nextInt(1_000_000) + ",投影仪\n";
            case BORDERLINE -> "资产编号,资产名称\n" + "x".repeat(random.nextInt(50)) + ",\n\n,\n";
            case BROKEN -> random.nextBoolean() ? "" : "PK\3\4" + random.nextLong();
        };
        return (start + file + "\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
