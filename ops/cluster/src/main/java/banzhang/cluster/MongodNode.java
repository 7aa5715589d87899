package banzhang.cluster;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// 数据库节点 — one `mongod` process with a directory and a port of its own; it outlives its process and can be started
/// again on what that left behind.
public final class MongodNode implements AutoCloseable {
    private static final String ALONE = "?directConnection=true&serverSelectionTimeoutMS=3000&connectTimeoutMS=2000";
    private final Start start;
    private Process process;

    /// 启动参数 — how a node is started.
    ///
    /// @param binary the `mongod` to run
    /// @param directory where its data and its log are
    /// @param port on 127.0.0.1
    /// @param replicaSet its name, empty for a standalone
    /// @param cacheGigabytes WiredTiger's cache
    /// @param wrapper a command put before it (`strace …`), empty for none
    public record Start(
            Path binary, Path directory, int port, String replicaSet, double cacheGigabytes, List<String> wrapper) {
        public Start {
            wrapper = List.copyOf(wrapper);
        }

        List<String> command() {
            List<String> command = new ArrayList<>(wrapper);
            command.addAll(List.of(binary.toString(), "--port", Integer.toString(port), "--bind_ip", "127.0.0.1"));
            command.addAll(List.of("--dbpath", directory.toString()));
            command.addAll(List.of("--wiredTigerCacheSizeGB", Double.toString(cacheGigabytes)));
            command.addAll(List.of("--networkMessageCompressors", "snappy,zstd", "--nounixsocket"));
            if (!replicaSet.isEmpty()) {
                command.addAll(List.of("--replSet", replicaSet));
            }
            return command;
        }
    }

    private MongodNode(Start start, Process process) {
        this.start = start;
        this.process = process;
    }

    /// Starts one; it may not answer yet.
    public static MongodNode start(Start start) {
        return new MongodNode(start, launch(start));
    }

    private static Process launch(Start start) {
        try {
            Files.createDirectories(start.directory());
            Path log = start.directory().resolveSibling(start.directory().getFileName() + ".log");
            return new ProcessBuilder(start.command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Start how() {
        return start;
    }

    public String address() {
        return "127.0.0.1:" + start.port();
    }

    /// A connection to this node alone, whatever its role.
    public MongoClient direct() {
        return MongoClients.create("mongodb://" + address() + "/" + ALONE);
    }

    /// Whether it answers and takes writes.
    public boolean isPrimary() {
        try (MongoClient client = direct()) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            return Boolean.TRUE.equals(hello.getBoolean("isWritablePrimary"));
        } catch (MongoException away) {
            return false;
        }
    }

    /// Has it write to its data files now what it would within a minute; one that cannot is not waited for.
    public void askForCheckpoint() {
        try (MongoClient client = direct()) {
            client.getDatabase("admin").runCommand(new Document("fsync", 1));
        } catch (MongoException away) {
            // died of it, or was gone before
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The process as the operating system knows it; with a wrapper, the wrapper's.
    public long pid() {
        return process.pid();
    }

    /// Kill -9, of a wrapper's child too.
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /// SIGSTOP: it keeps its connections and answers nothing, until it is resumed.
    public void pause() {
        signal("STOP");
    }

    /// SIGCONT: it goes on where it stood, not knowing that time has passed.
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            String id = Long.toString(databasePid());
            new ProcessBuilder("kill", "-" + name, id)
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The `mongod`'s own process, below a wrapper if there is one.
    public long databasePid() {
        return start.wrapper().isEmpty()
                ? process.pid()
                : process.descendants().mapToLong(ProcessHandle::pid).max().orElse(process.pid());
    }

    /// Starts it again on what it left behind.
    public void restart() {
        process = launch(start);
    }

    /// Not gently: a member of a set would first wait for the others, and nothing of it is needed any more.
    @Override
    public void close() {
        kill();
    }
}
