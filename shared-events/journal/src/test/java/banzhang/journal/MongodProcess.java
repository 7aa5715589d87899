package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;

/// 数据库进程 — a `mongod` that can be killed; a replica set of one on loopback.
///
/// The binary is the one named by the system property or environment variable `BANZHANG_MONGOD`, or the first on the path.
public final class MongodProcess implements AutoCloseable {
    private final Path binary;
    private final Path directory;
    private final int port;
    private Process process;

    private MongodProcess(Path binary, Path directory, int port) throws IOException {
        this.binary = binary;
        this.directory = directory;
        this.port = port;
        this.process = launch();
    }

    public static Optional<Path> binary() {
        String named = System.getProperty("BANZHANG_MONGOD", System.getenv().getOrDefault("BANZHANG_MONGOD", ""));
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(it -> Path.of(it, "mongod"));
        return Stream.concat(Stream.of(named).filter(it -> !it.isEmpty()).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts one and makes it a replica set.
    public static MongodProcess start(Path binary, Path directory) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            MongodProcess started = new MongodProcess(binary, directory, port);
            started.initiate();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Process launch() throws IOException {
        List<String> command = List.of(
                binary.toString(),
                "--replSet",
                "rs0",
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--dbpath",
                directory.toString(),
                "--wiredTigerCacheSizeGB",
                "0.3",
                "--networkMessageCompressors",
                "snappy,zstd");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("mongod.log").toFile()))
                .start();
    }

    private void initiate() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate", new Document("_id", "rs0").append("members", List.of(member))));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> client.getDatabase("admin")
                            .runCommand(new Document("hello", 1))
                            .getBoolean("isWritablePrimary"));
        }
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=rs0";
    }

    /// Kill -9.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Starts it again on what it left behind.
    public void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
