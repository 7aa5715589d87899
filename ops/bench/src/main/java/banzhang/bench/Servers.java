package banzhang.bench;

import banzhang.bench.subject.Postgres;
import banzhang.bench.subject.Target;
import banzhang.cluster.MongodSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 各服务器 — the database servers of a run, given or started on loopback; what was started here ends with it.
final class Servers implements AutoCloseable {
    private static final double CACHE = 1.0;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final List<String> missing = new ArrayList<>();
    private @Nullable Target set;
    private @Nullable Target single;
    private @Nullable Postgres postgres;
    private String withoutPostgres = "";

    private Servers() {}

    /// @throws IllegalArgumentException when there is nothing to measure on
    static Servers start(Options options) {
        Servers servers = new Servers();
        try {
            servers.startMongo(options);
            servers.startPostgres(options);
            return servers;
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
    }

    private void startMongo(Options options) {
        Optional<Path> mongod = options.mongod().or(MongodSet::binary);
        if (options.mongodb().isPresent()) {
            Target given = keep(new Target("given set", options.mongodb().get()));
            set = given;
        } else {
            Path binary = mongod.orElseThrow(() -> new IllegalArgumentException(
                    "no mongod: name one by --mongod PATH or BANZHANG_MONGOD, or a set by --mongodb URI"));
            set = keep(new Target("3 nodes", keep(members(binary, 3)).uri("bench", "")));
        }
        if (mongod.isPresent()) {
            single = keep(new Target("1 node", keep(members(mongod.get(), 1)).uri("bench", "")));
        } else {
            missing.add("1 node: left out, no mongod is named to start one with");
        }
    }

    private static MongodSet members(Path binary, int members) {
        try {
            Path directory = Files.createTempDirectory("banzhang-bench");
            return MongodSet.start(binary, directory, members, CACHE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void startPostgres(Options options) {
        if (options.postgres().isPresent()) {
            postgres = keep(Postgres.given(options.postgres().get()));
            return;
        }
        Optional<Path> binaries = Postgres.binaries();
        if (binaries.isEmpty()) {
            withoutPostgres = "Axon JDBC: left out, neither --postgres is given nor initdb and postgres are found";
            missing.add(withoutPostgres);
            return;
        }
        try {
            postgres = keep(Postgres.start(binaries.get()));
        } catch (RuntimeException refused) {
            withoutPostgres = "Axon JDBC: left out, PostgreSQL did not start: " + refused.getMessage();
            missing.add(withoutPostgres);
        }
    }

    private <T extends AutoCloseable> T keep(T server) {
        opened.push(server);
        return server;
    }

    Target set() {
        return java.util.Objects.requireNonNull(set);
    }

    Optional<Target> single() {
        return Optional.ofNullable(single);
    }

    Optional<Postgres> postgres() {
        return Optional.ofNullable(postgres);
    }

    String withoutPostgres() {
        return withoutPostgres;
    }

    /// What is not there, in one line each.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// Versions of libraries with those of the servers.
    Map<String, String> versions(Map<String, String> libraries) {
        Map<String, String> versions = new LinkedHashMap<>(libraries);
        versions.put("mongod", set().version() + ", " + set().members() + " members");
        postgres().ifPresent(it -> {
            versions.put("postgres", it.show("server_version"));
            versions.put("postgresql-driver", it.driver());
            versions.put("postgres fsync, synchronous_commit", it.show("fsync") + ", " + it.show("synchronous_commit"));
        });
        return versions;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception left) {
                System.err.println("banzhang bench: a server was not stopped cleanly: " + left);
            }
        }
    }
}
