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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;

/// 数据库进程 — a `mongod` on loopback that can be killed; alone or with others a replica set, or standalone.
///
/// The binary is the one named by the system property or environment variable `BANZHANG_MONGOD`, or the first on the
/// path.
public final class MongodProcess implements AutoCloseable {
    public static final String NONE = "no mongod: name one by BANZHANG_MONGOD=/path/to/mongod";

    private final Path binary;
    private final Path directory;
    private final int port;
    private final boolean member;
    private Process process;

    private MongodProcess(Path binary, Path directory, int port, boolean member) throws IOException {
        this.binary = binary;
        this.directory = directory;
        this.port = port;
        this.member = member;
        this.process = launch();
    }

    /// For tests that kill one; a condition for `@EnabledIf`.
    public static boolean isAvailable() {
        return Skips.unless(binary().isPresent(), NONE);
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
        return startSet(binary, directory, 1).getFirst();
    }

    /// Starts one that is no replica set.
    public static MongodProcess startAlone(Path binary, Path directory) {
        try {
            MongodProcess alone = new MongodProcess(binary, directory, freePort(), false);
            alone.isPrimary(); // waits until it answers
            return alone;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Starts some and makes them one replica set.
    public static List<MongodProcess> startSet(Path binary, Path directory, int members) {
        try {
            List<MongodProcess> set = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                Path own = Files.createDirectory(directory.resolve("member" + member));
                set.add(new MongodProcess(binary, own, freePort(), true));
            }
            initiate(set);
            return set;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--dbpath",
                directory.toString(),
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--networkMessageCompressors",
                "snappy,zstd"));
        if (member) {
            command.addAll(List.of("--replSet", "rs0"));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("mongod.log").toFile()))
                .start();
    }

    private static void initiate(List<MongodProcess> set) {
        List<Document> members = new ArrayList<>();
        for (MongodProcess member : set) {
            members.add(new Document("_id", members.size()).append("host", member.address()));
        }
        Document configuration = new Document("_id", "rs0")
                .append("members", members)
                .append("settings", new Document("electionTimeoutMillis", 2_000));
        set.forEach(MongodProcess::isPrimary); // waits until each of them answers
        try (MongoClient client = set.getFirst().direct()) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> set.stream().anyMatch(MongodProcess::isPrimary));
    }

    private MongoClient direct() {
        return MongoClients.create("mongodb://" + address() + "/?directConnection=true");
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    public boolean isPrimary() {
        try (MongoClient client = direct()) {
            return client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getBoolean("isWritablePrimary");
        }
    }

    public String connectionString() {
        return "mongodb://" + address() + (member ? "/?replicaSet=rs0" : "/");
    }

    /// Makes a primary hand over to another member, as an operator does.
    void stepDown() {
        try (MongoClient client = direct()) {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", 10).append("secondaryCatchUpPeriodSecs", 5));
        }
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

    /// Not gently: a member of a set would first wait for the others, and nothing of it is needed any more.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
