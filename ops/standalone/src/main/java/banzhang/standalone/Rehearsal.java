package banzhang.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 预演 — one start on an empty database that asks itself a few pages and ends, so that the JVM can record its AOT cache.
@Component
@ConditionalOnProperty("banzhang.rehearsal")
class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final List<String> PAGES = List.of("/actuator/health", "/login", "/", "/api/ledger", "/v3/api-docs");

    @EventListener
    void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        WebServerApplicationContext application = (WebServerApplicationContext) ready.getApplicationContext();
        int port = java.util.Objects.requireNonNull(application.getWebServer()).getPort();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .build();
                LOG.info(
                        "{} {}",
                        browser.send(request, BodyHandlers.discarding()).statusCode(),
                        page);
            }
        }
        // from a thread of its own: closing waits for this very listener otherwise
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(application)));
    }
}
