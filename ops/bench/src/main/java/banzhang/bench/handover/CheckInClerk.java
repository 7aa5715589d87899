package banzhang.bench.handover;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

/// 领还经办 — passes one class's devices on at the peer: each is checked in, and checked out to the next.
final class CheckInClerk {
    private final HttpClient client;
    private final String base;
    private final String token;
    private final List<String> assets;
    private int turn;

    CheckInClerk(HttpClient client, CheckInServer server, int schoolClass, int items) {
        this.client = client;
        this.base = "http://localhost:" + server.port() + CheckInServer.ASSETS;
        this.token = "token-of-class-" + schoolClass;
        this.assets = IntStream.range(0, items)
                .mapToObj(item -> "%d-%d".formatted(schoolClass, item))
                .toList();
        server.enter(assets, holder(), token);
    }

    /// The same moves of custody as one handover.
    void carryOut() {
        turn++;
        for (String asset : assets) {
            call(asset + "/checkin", "{}");
            call(asset + "/checkout", "{\"checkout_to_type\":\"user\",\"assigned_user\":\"%s\"}".formatted(holder()));
        }
    }

    private String holder() {
        return "teacher-" + turn;
    }

    private void call(String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an asset was passed on", stopped);
        }
    }
}
