package banzhang.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// 读者 — somebody who is signed in and opens pages; for one thread.
final class Reader implements AutoCloseable {
    private static final String TOKEN = "XSRF-TOKEN";
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Reader(String base) {
        this.base = base;
    }

    static Reader signedIn(int port, String login, String password) {
        Reader reader = new Reader("http://localhost:" + port);
        reader.send(reader.request("/login").GET(), 200);
        reader.send(
                reader.request("/api/session")
                        .header("X-XSRF-TOKEN", reader.cookies.getOrDefault(TOKEN, ""))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))),
                204);
        return reader;
    }

    /// The same person at another screen; signing in takes its time on purpose, and often is refused.
    Reader beside() {
        Reader other = new Reader(base);
        other.cookies.putAll(cookies);
        return other;
    }

    /// Opens a page to its last byte.
    ///
    /// @throws IllegalStateException when it is not the page
    String open(String path) {
        return send(request(path).GET(), 200);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private String send(HttpRequest.Builder request, int wanted) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (answer.statusCode() != wanted) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
            }
            return answer.body();
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

    @Override
    public void close() {
        client.close();
    }
}
