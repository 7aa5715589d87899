package banzhang.bench.subject;

import banzhang.cluster.MongodSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// 关系库 — a PostgreSQL server: one that is given, or one started here on loopback with its durability as it comes.
public final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";
    private final String url;
    private final Optional<Process> process;
    private final Optional<Path> directory;

    private Postgres(String url, Optional<Process> process, Optional<Path> directory) {
        this.url = url;
        this.process = process;
        this.directory = directory;
    }

    public static Postgres given(String url) {
        return new Postgres(url, Optional.empty(), Optional.empty());
    }

    /// The folder of `initdb` and `postgres`: on the path, or where Debian puts the newest.
    public static Optional<Path> binaries() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(Path::of);
        return Stream.concat(onPath, ofDebian().stream())
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    private static List<Path> ofDebian() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Starts one in a temporary directory. It refuses to run as root, so root runs it as the user `postgres`.
    public static Postgres start(Path binaries) {
        try {
            Path directory = Files.createTempDirectory("banzhang-postgres");
            List<String> as = List.of();
            if ("root".equals(System.getProperty("user.name"))) {
                var users = directory.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(directory, users.lookupPrincipalByName(USER));
                as = List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups");
            }
            Path data = directory.resolve("data");
            Path log = directory.resolve("log");
            run(as, log, binaries.resolve("initdb"), "-D", data.toString(), "-U", USER, "-A", "trust", "-N")
                    .onExit()
                    .join();
            int port = MongodSet.freePort();
            Process server = run(as, log, binaries.resolve("postgres"), settings(data, port));
            Postgres started = new Postgres(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER,
                    Optional.of(server),
                    Optional.of(directory));
            MongodSet.await(() -> started.answers() || !server.isAlive());
            if (!server.isAlive()) {
                started.close();
                throw new IllegalStateException("it ended at once");
            }
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String[] settings(Path data, int port) {
        return new String[] {
            "-D", data.toString(),
            "-p", Integer.toString(port),
            "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=",
            "-c", "max_connections=320",
            "-c", "shared_buffers=512MB",
            "-c", "max_wal_size=4GB"
        };
    }

    private static Process run(List<String> as, Path log, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(as);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(log.toAbsolutePath().getRoot().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String url() {
        return url;
    }

    /// What it says of itself, such as its version or whether it syncs.
    public String show(String setting) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    /// The version of the driver it is spoken to with.
    public String driver() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDriverVersion();
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    /// Carries out a statement that answers nothing.
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL refused: " + failed.getMessage(), failed);
        }
    }

    /// Stops one that was started here and takes its data away.
    @Override
    public void close() {
        process.ifPresent(Postgres::stop);
        directory.ifPresent(Postgres::delete);
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
