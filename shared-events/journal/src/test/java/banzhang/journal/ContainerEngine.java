package banzhang.journal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/// 容器引擎 — whether one runs here.
///
/// Testcontainers is asked only after something has answered: asked in vain it is slow and prints stack traces.
final class ContainerEngine {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private ContainerEngine() {}

    static boolean isRunning() {
        boolean named = System.getenv("DOCKER_HOST") != null;
        return (named || sockets().anyMatch(ContainerEngine::answers))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /// Where Testcontainers looks when nothing is named.
    private static Stream<Path> sockets() {
        String home = System.getProperty("user.home");
        String run = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), home);
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(home, ".docker", "run", "docker.sock"),
                Path.of(home, ".docker", "desktop", "docker.sock"),
                Path.of(run, "docker.sock"));
    }

    /// Whether an engine answers a ping here: a socket may be left of one that has gone, or hang.
    static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ping(socket)));
        return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean ping(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ascii("GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n"));
            ByteBuffer status = ByteBuffer.allocate("HTTP/1.x 200".length());
            while (status.hasRemaining() && channel.read(status) >= 0) {
                // an answer may come in pieces
            }
            String said = new String(status.array(), StandardCharsets.US_ASCII);
            return said.startsWith("HTTP/") && said.endsWith(" 200");
        } catch (IOException nobody) {
            return false;
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
