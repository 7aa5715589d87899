package banzhang.guards.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsedDependenciesTest {
    static List<String> modules() {
        return SourceTree.files("pom.xml").stream()
                .map(pom -> String.valueOf(pom.getParent()))
                .filter(module -> Files.isDirectory(Path.of(module, "src/main/java")))
                .map(module -> SourceTree.shown(Path.of(module)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_uses_every_library_it_declares(String module) throws Exception {
        assertThat(UsedDependencies.unused(SourceTree.root().resolve(module))).isEmpty();
    }

    @Test
    void a_library_that_is_declared_and_never_mentioned_is_seen(@TempDir Path module) throws Exception {
        Files.writeString(module.resolve("pom.xml"), """
            <project><dependencies>
              <dependency><artifactId>archunit</artifactId></dependency>
              <dependency><artifactId>guava</artifactId></dependency>
              <dependency><artifactId>some-starter</artifactId></dependency>
              <dependency><artifactId>jspecify</artifactId><scope>test</scope></dependency>
            </dependencies></project>\
            """);
        Path mine = Path.of(UsedDependencies.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path copied = module.resolve("target/classes/banzhang/guards/dependencies/UsedDependencies.class");
        Files.createDirectories(copied.getParent());
        Files.copy(mine.resolve("banzhang/guards/dependencies/UsedDependencies.class"), copied);
        assertThat(UsedDependencies.unused(module)).containsExactly("guava");
    }

    @Test
    void the_one_place_for_versions_names_only_what_is_used() throws Exception {
        List<String> modules = SourceTree.files("pom.xml").stream()
                .filter(pom -> !SourceTree.shown(pom).equals("pom.xml"))
                .map(SourceTree::read)
                .toList();
        String root = SourceTree.read(SourceTree.root().resolve("pom.xml"));
        assertThat(UsedDependencies.needlessVersions(root, modules)).isEmpty();
    }

    @Test
    void a_version_that_nobody_needs_is_seen() throws Exception {
        String root = """
            <project><dependencyManagement><dependencies>
              <dependency><artifactId>declared-somewhere</artifactId></dependency>
              <dependency><artifactId>guava</artifactId></dependency>
              <dependency><artifactId>forgotten</artifactId></dependency>
            </dependencies></dependencyManagement></project>\
            """;
        String module = """
            <project><dependencies>
              <dependency><artifactId>declared-somewhere</artifactId><scope>test</scope></dependency>
            </dependencies></project>\
            """;
        assertThat(UsedDependencies.needlessVersions(root, List.of(module))).containsExactly("forgotten");
    }
}
