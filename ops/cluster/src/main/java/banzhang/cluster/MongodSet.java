package banzhang.cluster;

import com.mongodb.client.MongoClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.bson.Document;

/// 副本集 — some nodes that are one replica set, in a directory that goes with it.
public final class MongodSet implements AutoCloseable {
    private static final String NAME = "rs0";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Path directory;
    private final List<MongodNode> nodes;
    private final List<String> addresses;

    private MongodSet(Path directory, List<MongodNode> nodes, List<String> addresses) {
        this.directory = directory;
        this.nodes = List.copyOf(nodes);
        this.addresses = List.copyOf(addresses);
    }

    /// The `mongod` named by the environment variable `BANZHANG_MONGOD`, or the first on the path.
    public static Optional<Path> binary() {
        String named = System.getProperty("BANZHANG_MONGOD", System.getenv().getOrDefault("BANZHANG_MONGOD", ""));
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(it -> Path.of(it, "mongod"));
        return Stream.concat(Stream.of(named).filter(it -> !it.isEmpty()).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A port nobody listens on just now.
    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Starts `members` nodes under `directory` and waits until one of them is primary.
    public static MongodSet start(Path binary, Path directory, int members, double cacheGigabytes) {
        List<MongodNode> nodes = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            Path own = directory.resolve("member" + member);
            nodes.add(MongodNode.start(new MongodNode.Start(binary, own, freePort(), NAME, cacheGigabytes, List.of())));
        }
        return initiated(
                directory, nodes, nodes.stream().map(MongodNode::address).toList());
    }

    /// Makes running nodes one set whose members are known, to each other and to clients, by these addresses, of
    /// proxies in front of them, in the order of the nodes.
    public static MongodSet initiated(Path directory, List<MongodNode> nodes, List<String> addresses) {
        MongodSet set = new MongodSet(directory, nodes, addresses);
        set.initiate();
        return set;
    }

    private void initiate() {
        List<Document> members = new ArrayList<>();
        for (String address : addresses) {
            members.add(new Document("_id", members.size()).append("host", address));
        }
        Document configuration = new Document("_id", NAME)
                .append("members", members)
                .append("settings", new Document("electionTimeoutMillis", 2_000));
        await(() -> nodes.stream().allMatch(MongodSet::answers));
        try (MongoClient client = nodes.getFirst().direct()) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        }
        await(() -> primary().isPresent());
    }

    private static boolean answers(MongodNode node) {
        try (MongoClient client = node.direct()) {
            return client.getDatabase("admin").runCommand(new Document("ping", 1)) != null;
        } catch (com.mongodb.MongoException notYet) {
            return false;
        }
    }

    public List<MongodNode> nodes() {
        return nodes;
    }

    /// The node that takes writes just now, by its own word.
    public Optional<MongodNode> primary() {
        return nodes.stream().filter(MongodNode::isPrimary).findFirst();
    }

    /// Where the set is reached; `options` are more of the URI's (`&w=majority`), empty for none.
    public String uri(String database, String options) {
        String hosts = String.join(",", addresses);
        return "mongodb://" + hosts + "/" + database + "?replicaSet=" + NAME + options;
    }

    /// Waits until this holds.
    ///
    /// @throws IllegalStateException when it does not within 90 s
    public static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /// Stops the nodes and takes their data away.
    @Override
    public void close() {
        nodes.forEach(MongodNode::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
