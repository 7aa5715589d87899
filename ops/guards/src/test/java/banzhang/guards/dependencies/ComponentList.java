package banzhang.guards.dependencies;

import banzhang.guards.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 组件清单 — what the application says it is made of, and what it is made of.
final class ComponentList {
    private static final Path STANDALONE = SourceTree.root().resolve("ops/standalone/target");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    /// Put in by the packing itself, to unpack the file with; no part of what runs.
    private static final String UNPACKER = "spring-boot-jarmode-tools-";

    private ComponentList() {}

    /// `artifact-version.jar` of every component on the list.
    static Set<String> told() {
        try {
            byte[] list = Files.readAllBytes(STANDALONE.resolve("classes/META-INF/sbom/application.cdx.json"));
            JsonNode components = JsonMapper.shared().readTree(list).path("components");
            return components
                    .valueStream()
                    .map(one -> one.path("name").asString() + "-"
                            + one.path("version").asString() + ".jar")
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The file names of the libraries in the application as it is delivered.
    static Set<String> delivered() {
        try (JarFile application =
                        new JarFile(STANDALONE.resolve("banzhang-app.jar").toFile());
                Stream<String> entries = application.stream().map(entry -> entry.getName())) {
            return entries.filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(library -> !library.startsWith(UNPACKER))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// The libraries delivered that the list does not tell of.
    static List<String> untold(Set<String> delivered, Set<String> told) {
        return delivered.stream().filter(library -> !told.contains(library)).toList();
    }
}
