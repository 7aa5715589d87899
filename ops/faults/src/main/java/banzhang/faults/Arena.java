package banzhang.faults;

import banzhang.cluster.MongodNode;
import banzhang.cluster.MongodSet;
import banzhang.faults.network.Proxy;
import banzhang.faults.network.Wires;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/// 演练场 — three members, each behind a proxy, and the lines between all.
public final class Arena implements AutoCloseable {
    private static final int MEMBERS = 3;
    private static final double CACHE = 0.25;
    private final MongodSet set;
    private final List<Proxy> proxies;
    private final Wires wires;
    private final List<Disk> disks;

    private Arena(MongodSet set, List<Proxy> proxies, Wires wires, List<Disk> disks) {
        this.set = set;
        this.proxies = proxies;
        this.wires = wires;
        this.disks = disks;
    }

    /// @param diskMegabytes the size of a disk in memory for each member, 0 for the machine's own
    public static Arena open(Path mongod, int diskMegabytes) {
        try {
            Path directory = Files.createTempDirectory("banzhang-faults");
            List<Disk> disks = new ArrayList<>();
            List<MongodNode> nodes = new ArrayList<>();
            for (int member = 0; member < MEMBERS; member++) {
                Path place = Files.createDirectory(directory.resolve("disk" + member));
                if (diskMegabytes > 0) {
                    disks.add(Disk.mount(place, diskMegabytes));
                }
                nodes.add(MongodNode.start(new MongodNode.Start(
                        mongod, place.resolve("data"), MongodSet.freePort(), "rs0", CACHE, List.of())));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothing(nodes, disks)));
            return behindProxies(directory, nodes, disks);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// For who is stopped in the middle.
    private static void leaveNothing(List<MongodNode> nodes, List<Disk> disks) {
        nodes.forEach(MongodNode::kill);
        disks.forEach(Disk::close);
    }

    private static Arena behindProxies(Path directory, List<MongodNode> nodes, List<Disk> disks) {
        Wires wires = new Wires(nodes.size());
        List<Proxy> proxies = IntStream.range(0, nodes.size())
                .mapToObj(member -> new Proxy(member, nodes.get(member).how().port(), wires, () -> pids(nodes)))
                .toList();
        List<String> addresses = proxies.stream().map(Proxy::address).toList();
        return new Arena(MongodSet.initiated(directory, nodes, addresses), proxies, wires, disks);
    }

    private static List<Long> pids(List<MongodNode> nodes) {
        return nodes.stream().map(MongodNode::databasePid).toList();
    }

    public Wires wires() {
        return wires;
    }

    public List<MongodNode> nodes() {
        return set.nodes();
    }

    public MongodNode node(int member) {
        return set.nodes().get(member);
    }

    Disk disk(int member) {
        return disks.get(member);
    }

    /// The number of the member that takes writes; waits until there is one.
    public int primary() {
        MongodSet.await(() -> set.primary().isPresent());
        return set.primary().map(nodes()::indexOf).orElseThrow();
    }

    /// A member that is not the primary.
    public int secondary() {
        return (primary() + 1) % MEMBERS;
    }

    public String uri(String database) {
        return set.uri(database, "");
    }

    public List<String> memberUris() {
        return nodes().stream()
                .map(node -> "mongodb://" + node.address() + "/?directConnection=true")
                .toList();
    }

    /// Mends all lines, wakes and starts all members, and waits until one leads and the others follow.
    public void heal() {
        wires.mend();
        disks.forEach(Disk::free);
        for (MongodNode node : nodes()) {
            if (node.isAlive()) {
                node.resume();
            } else {
                node.restart();
            }
        }
        MongodSet.await(this::isWhole);
    }

    private boolean isWhole() {
        int member = primary();
        try (MongoClient client = node(member).direct()) {
            Document status = client.getDatabase("admin").runCommand(new Document("replSetGetStatus", 1));
            return status.getList("members", Document.class).stream()
                    .map(it -> Objects.toString(it.getString("stateStr")))
                    .allMatch(state -> state.equals("PRIMARY") || state.equals("SECONDARY"));
        } catch (com.mongodb.MongoException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        set.nodes().forEach(MongodNode::close);
        proxies.forEach(Proxy::close);
        disks.forEach(Disk::close);
        set.close();
    }
}
