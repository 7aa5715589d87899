package banzhang.guards.source;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.Breach;
import banzhang.guards.SourceTree;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StyleTest {
    private static final List<JavaSource> SOURCES = SourceTree.files(".java").stream()
            .map(file -> JavaSource.parse(SourceTree.shown(file), SourceTree.read(file)))
            .toList();

    @Test
    void every_java_file_keeps_the_budget_and_the_words_of_the_house() {
        assertThat(SOURCES).hasSizeGreaterThan(30).flatMap(StyleRules::inJava).isEmpty();
    }

    @Test
    void every_other_text_is_free_of_leftovers_and_of_one_machines_paths() {
        List<Breach> breaches = new ArrayList<>();
        for (Path file : SourceTree.files(
                ".md", ".xml", ".yml", ".yaml", ".properties", ".html", ".js", ".css", "run", "banzhang")) {
            breaches.addAll(StyleRules.inText(SourceTree.shown(file), SourceTree.read(file)));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        Set<Path> documented = SourceTree.files("package-info.java").stream()
                .map(Path::getParent)
                .collect(Collectors.toSet());
        List<String> bare = SourceTree.files(".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !documented.contains(folder) && !isDocumentedInMain(folder))
                .map(SourceTree::shown)
                .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void what_people_look_up_by_its_chinese_term_starts_with_it() {
        Set<String> lookedUp = lookedUp();
        assertThat(lookedUp).hasSizeGreaterThanOrEqualTo(20);
        assertThat(SOURCES.stream()
                        .filter(source -> !source.file().contains("/src/test/"))
                        .flatMap(source -> source.types().stream()
                                .filter(type -> lookedUp.contains(packageOf(source) + "." + type.name()))
                                .flatMap(type -> StyleRules.inTermOf(source.file(), type).stream())))
                .isEmpty();
    }

    @Test
    void decisions_are_numbered_once_each() throws Exception {
        try (var files = Files.list(SourceTree.root().resolve("ops/decisions"))) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            assertThat(names).isNotEmpty();
            assertThat(StyleRules.inDecisions(names)).isEmpty();
        }
    }

    @Test
    void the_readme_stays_short() {
        Path readme = SourceTree.root().resolve("README.md");
        assertThat(StyleRules.inReadme("README.md", SourceTree.read(readme))).isEmpty();
    }

    /// Test packages that share a name with a main package need no page of their own.
    private static boolean isDocumentedInMain(Path folder) {
        String inMain = folder.toString().replace("/src/test/java/", "/src/main/java/");
        return Files.exists(Path.of(inMain, "package-info.java"))
                || !inMain.equals(folder.toString()) && isDocumentedElsewhere(inMain);
    }

    private static boolean isDocumentedElsewhere(String inMain) {
        String name = inMain.substring(inMain.indexOf("/src/main/java/"));
        return SourceTree.files("package-info.java").stream()
                .map(file -> String.valueOf(file.getParent()))
                .anyMatch(folder -> folder.endsWith(name));
    }

    /// Events, commands, refusals, projections and controllers, found by what they are and not by their names.
    private static Set<String> lookedUp() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("banzhang");
        return house.stream()
                .filter(StyleTest::isLookedUp)
                .flatMap(type -> withCommands(type).stream())
                .filter(name -> name.startsWith("banzhang."))
                .map(name -> name.replace('$', '.'))
                .collect(Collectors.toSet());
    }

    private static boolean isLookedUp(JavaClass type) {
        return type.isAnnotatedWith("banzhang.events.EventName")
                || !type.isInterface() && type.isAssignableTo("banzhang.access.Refusal")
                || type.isMetaAnnotatedWith("org.springframework.stereotype.Controller")
                || type.getMethods().stream()
                        .anyMatch(method -> isHandler(method.getAnnotations().toString()));
    }

    private static boolean isHandler(String annotations) {
        return annotations.contains("CommandHandler") || annotations.contains("EventHandler");
    }

    private static List<String> withCommands(JavaClass type) {
        List<String> names = new ArrayList<>(List.of(type.getName()));
        type.getCodeUnits().stream()
                .filter(unit -> unit.getAnnotations().toString().contains("CommandHandler"))
                .map(unit -> unit.getRawParameterTypes().getFirst().getName())
                .forEach(names::add);
        return names;
    }

    private static String packageOf(JavaSource source) {
        String path = source.file().substring(source.file().indexOf("/java/") + "/java/".length());
        return path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    }
}
