package banzhang.standalone.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 有过之接口 — operations described as ours are, one for each way an operation can be at fault, and a faultless one.
final class GuiltyApi implements AutoCloseable {
    private static final String PROBLEM = "application/problem+json";
    private static final String REFUSAL =
            "{\"status\":400,\"code\":\"FIELD_INVALID\",\"detail\":\"不对。\",\"detail-en\":\"No.\"}";
    private final AtomicLong head = new AtomicLong();
    private final HttpServer server;

    private GuiltyApi(HttpServer server) {
        this.server = server;
    }

    static GuiltyApi start() throws IOException {
        GuiltyApi api =
                new GuiltyApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        api.server.createContext("/", exchange -> answer(exchange, 200, "text/plain", ""));
        api.on("/api/faultless", body -> body.contains("\"number\":\"") && !body.contains("unheardOf"));
        api.server.createContext("/api/breaks", exchange -> answer(exchange, 500, PROBLEM, REFUSAL));
        api.server.createContext("/api/plain", exchange -> answer(exchange, 400, "text/html", "<h1>400</h1>"));
        api.server.createContext(
                "/api/unheard-code",
                exchange -> answer(exchange, 400, PROBLEM, REFUSAL.replace("FIELD_INVALID", "NOBODY_KNOWS")));
        api.server.createContext(
                "/api/other-shape", exchange -> answer(exchange, 201, "application/json", "{\"id\":7}"));
        api.server.createContext(
                "/api/other-status", exchange -> answer(exchange, 202, "application/json", "{\"id\":\"a\"}"));
        api.server.createContext(
                "/api/takes-all", exchange -> answer(exchange, 201, "application/json", "{\"id\":\"a\"}"));
        api.server.createContext("/api/grows", exchange -> {
            api.head.incrementAndGet();
            answer(exchange, 400, PROBLEM, REFUSAL);
        });
        api.server.start();
        return api;
    }

    /// 收不收 — whether a body is taken.
    @FunctionalInterface
    private interface Taken {
        boolean takes(String body);
    }

    private void on(String path, Taken taken) {
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean sound = isObject(body) && taken.takes(body);
            head.addAndGet(sound ? 1 : 0);
            answer(
                    exchange,
                    sound ? 201 : 400,
                    sound ? "application/json" : PROBLEM,
                    sound ? "{\"id\":\"a\"}" : REFUSAL);
        });
    }

    private static boolean isObject(String body) {
        try {
            return JsonMapper.shared().readTree(body).isObject() && !body.endsWith("b");
        } catch (tools.jackson.core.JacksonException malformed) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=t");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    long head() {
        return head.get();
    }

    /// The description of one of them; the same for all but for the path.
    static JsonNode description(String path) {
        return JsonMapper.shared().readTree("""
            {"paths":{"%s":{"post":{
               "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Body"}}}},
               "responses":{
                 "201":{"content":{"application/json":{"schema":{
                   "type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}},
                 "default":{"content":{"application/problem+json":{"schema":{
                   "$ref":"#/components/schemas/Problem"}}}}}}}},
             "components":{"schemas":{
               "Body":{"type":"object","required":["number"],"properties":{"number":{"type":"string"}}},
               "Problem":{"type":"object","required":["status","code","detail","detail-en"],
                 "properties":{"code":{"type":"string","enum":["FIELD_INVALID"]}}}}}}\
            """.formatted(path));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
