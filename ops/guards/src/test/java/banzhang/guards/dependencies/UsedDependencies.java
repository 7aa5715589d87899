package banzhang.guards.dependencies;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// 所用依赖 — which of a module's declared compile dependencies its own classes never mention.
///
/// A starter, or a dependency without classes (a web jar), is there for what it pulls in and is not judged. What only
/// others load at run time is declared for run time.
final class UsedDependencies {
    private UsedDependencies() {}

    /// The artifact ids a module's pom declares for compile and its classes do not use.
    static List<String> unused(Path module) throws Exception {
        Set<String> mentioned = packagesMentionedIn(module.resolve("target/classes"));
        List<String> unused = new ArrayList<>();
        for (String artifact : declaredIn(Files.readString(module.resolve("pom.xml")))) {
            Set<String> provided = packagesOf(artifact);
            boolean judged = !artifact.contains("-starter") && !provided.isEmpty();
            if (judged && provided.stream().noneMatch(mentioned::contains)) {
                unused.add(artifact);
            }
        }
        return unused;
    }

    /// The artifact ids whose version the root pom sets although no module declares them and none brings them
    /// along.
    static List<String> needlessVersions(String rootPom, List<String> modulePoms) throws Exception {
        Set<String> declared = new HashSet<>();
        for (String pom : modulePoms) {
            dependencies(pom, "").forEach(dependency -> declared.add(artifactOf(dependency)));
        }
        List<String> needless = new ArrayList<>();
        for (Element managed : dependencies(rootPom, "/*[local-name()='dependencyManagement']")) {
            String artifact = artifactOf(managed);
            if (!declared.contains(artifact) && packagesOf(artifact).isEmpty()) {
                needless.add(artifact);
            }
        }
        return needless;
    }

    private static List<String> declaredIn(String pom) throws Exception {
        return dependencies(pom, "").stream()
                .filter(dependency -> dependency.getElementsByTagName("scope").getLength() == 0)
                .map(UsedDependencies::artifactOf)
                .toList();
    }

    private static List<Element> dependencies(String pom, String within) throws Exception {
        NodeList found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/*[local-name()='project']" + within
                                + "/*[local-name()='dependencies']/*[local-name()='dependency']",
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8))),
                        XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String artifactOf(Element dependency) {
        return dependency.getElementsByTagName("artifactId").item(0).getTextContent();
    }

    /// The packages that the classes under this folder mention in any way.
    static Set<String> packagesMentionedIn(Path classes) {
        Set<String> packages = new HashSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(target -> target.getBaseComponentType().getPackageName())
                    .forEach(packages::add);
            type.getAnnotations()
                    .forEach(annotation -> packages.add(annotation.getRawType().getPackageName()));
        }
        return packages;
    }

    private static Set<String> packagesOf(String artifact) throws IOException {
        Set<String> packages = new HashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path) && isModule(path, artifact)) {
                new ClassFileImporter().importPath(path).forEach(type -> packages.add(type.getPackageName()));
            } else if (String.valueOf(path.getFileName()).matches(Pattern.quote(artifact) + "-\\d.*\\.jar")) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.endsWith(".class") && name.contains("/"))
                            .filter(name -> !name.startsWith("META-INF/"))
                            .map(name ->
                                    name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                            .forEach(packages::add);
                }
            }
        }
        return packages;
    }

    private static boolean isModule(Path classes, String artifact) {
        return artifact.startsWith("banzhang-")
                && Arrays.asList(classes.toString().split("/")).contains(artifact.substring("banzhang-".length()));
    }
}
