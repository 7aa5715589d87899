package banzhang.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 来源 — a way to come by a real MongoDB for tests; answers where it is reached.
record ServerSource(String name, Supplier<String> start) {
    /// 已启动 — which source it was, if any, and what became of those before it.
    record Started(@Nullable ServerSource source, @Nullable String address, List<String> failures) {
        /// The first that starts; a source that does not is remembered and passed over.
        static Started from(List<ServerSource> sources) {
            List<String> failures = new ArrayList<>();
            for (ServerSource source : sources) {
                try {
                    return new Started(source, source.start().get(), failures);
                } catch (RuntimeException refused) {
                    failures.add(source.name() + " did not start: " + refused.getMessage());
                }
            }
            return new Started(null, null, failures);
        }

        /// In one line: what was got, or that there is `none`, and what did not start.
        String said(String what, String none, Function<String, String> version) {
            String had = source == null || address == null
                    ? none
                    : what + " of " + source.name() + " (" + version.apply(address) + ")";
            return Stream.concat(Stream.of(had), failures.stream())
                    .map(it -> it.replaceAll("\\s+", " "))
                    .reduce((one, next) -> one + "; " + next)
                    .orElseThrow();
        }
    }

    static String version(String address) {
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .getString("version");
        }
    }

    /// Processes in a directory of their own, which go with it when the tests are over.
    static String processes(Function<Path, List<MongodProcess>> start) {
        try {
            Path directory = Files.createTempDirectory("banzhang-mongod");
            List<MongodProcess> members = start.apply(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(members, directory)));
            return members.getFirst().connectionString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(List<MongodProcess> members, Path directory) {
        members.forEach(MongodProcess::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
