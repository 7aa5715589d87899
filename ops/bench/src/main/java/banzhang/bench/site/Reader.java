package banzhang.bench.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// 读者 — somebody who is signed in, opens pages and sends forms; for one thread.
public final class Reader {
    private static final String TOKEN = "XSRF-TOKEN";
    private static final String POSITION = "Journal-Position";
    private final HttpClient client;
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /// 回复 — what was answered, and how far the journal was then.
    public record Reply(String body, String position) {}

    private Reader(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    /// @param client may be shared, as it keeps no cookies
    public static Reader signedIn(HttpClient client, int port, String login, String password) {
        Reader reader = new Reader(client, "http://localhost:" + port);
        reader.send(reader.request("/login").GET(), 200);
        reader.send(
                reader.form("/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password)), 204);
        return reader;
    }

    /// One for any number of readers.
    public static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /// The same person at another screen; signing in takes its time on purpose, and often is refused.
    public Reader beside() {
        Reader other = new Reader(client, base);
        other.cookies.putAll(cookies);
        return other;
    }

    /// Opens a page to its last byte.
    ///
    /// @throws IllegalStateException when it is not the page
    public String open(String path) {
        return send(request(path).GET(), 200).body();
    }

    /// Sends a form, once.
    ///
    /// @throws IllegalStateException when it is refused
    public Reply post(String path, String json, int wanted) {
        return send(form(path, json).header("Idempotency-Key", UUID.randomUUID().toString()), wanted);
    }

    private HttpRequest.Builder form(String path, String json) {
        return request(path)
                .header("X-XSRF-TOKEN", cookies.getOrDefault(TOKEN, ""))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private Reply send(HttpRequest.Builder request, int wanted) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() != wanted) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return new Reply(
                    answer.body(), answer.headers().firstValue(POSITION).orElse(""));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was opened", stopped);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
