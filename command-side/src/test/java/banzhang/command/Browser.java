package banzhang.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person's browser: keeps cookies, sends the CSRF token back, follows nothing.
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient client;
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(int port) {
        this(port, HttpClient.newHttpClient());
    }

    /// One of very many, over the connections of all.
    public Browser(int port, HttpClient client) {
        this.base = "http://localhost:" + port;
        this.client = client;
    }

    /// What came back.
    public record Reply(int status, HttpResponse<String> raw) {
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply delete(String path) {
        String token = token();
        return send(request(path).header("X-XSRF-TOKEN", token).DELETE());
    }

    /// Posts with a fresh `Idempotency-Key`.
    public Reply post(String path, String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    public Reply post(String path, @Nullable String key, String json) {
        String token = token();
        HttpRequest.Builder request = request(path)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    public Reply signIn(String login, String password) {
        return post("/api/session", null, "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Reply(answer.statusCode(), answer);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The CSRF token; the first answer of any kind brings one.
    public String token() {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/");
        }
        return cookies.getOrDefault("XSRF-TOKEN", "");
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
