package banzhang.guards.source;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Sources that Error Prone and NullAway must reject, compiled with the very flags the root pom gives the build.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompilerCanaryTest {
    @TempDir
    Path folder;

    private record Verdict(int exit, String said) {}

    @Test
    void an_innocent_source_is_accepted() throws Exception {
        Verdict verdict = compile("class Canary { String sings(String song) { return song.strip(); } }");
        assertThat(verdict.exit()).as(verdict.said()).isZero();
    }

    @Test
    void a_null_handed_to_a_non_null_place_is_rejected_by_nullaway() throws Exception {
        Verdict verdict = compile("class Canary { String sings() { return null; } }");
        assertThat(verdict.exit()).isNotZero();
        assertThat(verdict.said()).contains("error: [NullAway] returning @Nullable expression");
    }

    @Test
    void a_nullable_type_argument_is_rejected_in_jspecify_mode() throws Exception {
        Verdict verdict = compile("""
            import java.util.List;
            import org.jspecify.annotations.Nullable;
            class Canary { List<String> sings(List<@Nullable String> songs) { return songs; } }\
            """);
        assertThat(verdict.exit()).isNotZero();
        assertThat(verdict.said()).contains("error: [NullAway]");
    }

    @Test
    void an_exception_made_and_not_thrown_is_rejected_by_error_prone() throws Exception {
        Verdict verdict = compile("class Canary { void sings() { new IllegalStateException(\"no\"); } }");
        assertThat(verdict.exit()).isNotZero();
        assertThat(verdict.said()).contains("error: [DeadException]");
    }

    private Verdict compile(String source) throws Exception {
        Files.writeString(folder.resolve("package-info.java"), """
            @org.jspecify.annotations.NullMarked
            package canary;
            """);
        Files.writeString(folder.resolve("Canary.java"), "package canary;\n" + source);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(flagsOfTheBuild());
        command.addAll(List.of("-proc:none", "-processorpath", System.getProperty("java.class.path")));
        command.addAll(
                List.of("-cp", jar("jspecify"), "-d", folder.resolve("out").toString()));
        command.addAll(List.of(
                folder.resolve("package-info.java").toString(),
                folder.resolve("Canary.java").toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Verdict(javac.waitFor(), said);
    }

    private static List<String> flagsOfTheBuild() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(SourceTree.root().resolve("pom.xml").toFile());
        NodeList args = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//plugin[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg",
                        pom,
                        XPathConstants.NODESET);
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < args.getLength(); i++) {
            flags.add(args.item(i).getTextContent());
        }
        assertThat(flags).anyMatch(flag -> flag.startsWith("-Xplugin:ErrorProne"));
        return flags;
    }

    private static String jar(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains(artifact))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
