package banzhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SayingBothLanguagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern STATIC_KEY =
            Pattern.compile("bz:(?:say|label|cell|row)=\"([a-z][^\"$|]*)\"|words\\.(?:zh|line|phrase)\\('([^']+)'[,)]");
    private static final Pattern BEGINNING = Pattern.compile("(?:\\||')([a-z][a-z.-]*\\.)(?:\\$|' \\+)");

    private final Properties zh = bundle("words_zh.properties");
    private final Properties en = bundle("words_en.properties");

    @Test
    void every_text_is_there_in_both() {
        assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
        assertThat(zh.stringPropertyNames()).allSatisfy(key -> {
            assertThat(zh.getProperty(key)).as("Chinese of " + key).isNotBlank().containsPattern(HAN);
            assertThat(en.getProperty(key)).as("English of " + key).isNotBlank();
            assertThat(placesIn(en.getProperty(key))).as("places in " + key).isEqualTo(placesIn(zh.getProperty(key)));
        });
    }

    @Test
    void templates_have_no_text_of_their_own() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(HAN.matcher(read(template)).find())
                        .as(template.toString())
                        .isFalse());
    }

    @Test
    void templates_use_no_text_that_is_not_there() {
        assertThat(zh.stringPropertyNames()).containsAll(keysOfTemplates());
    }

    @Test
    void no_text_lies_unused() {
        String templates = templates().map(SayingBothLanguagesTest::read).collect(Collectors.joining());
        String all = templates + code();
        Set<String> used = keysOfTemplates();
        Set<String> beginnings = found(BEGINNING, templates).collect(Collectors.toSet());
        assertThat(zh.stringPropertyNames())
                .allMatch(key -> used.contains(key)
                        || all.contains("'" + key + "'")
                        || all.contains("\"" + key + "\"")
                        || beginnings.stream().anyMatch(key::startsWith));
    }

    @Test
    void scripts_say_both_too() {
        String words = read(RESOURCES.resolve("static/assets/words.js"));
        List<String> entries =
                words.lines().filter(line -> line.matches("    \\w+: \\[.*")).toList();
        assertThat(entries).isNotEmpty().allMatch(line -> line.matches(" {4}\\w+: \\[\"[^\"]+\", \"[^\"]+\"],"));
        try (Stream<Path> scripts = Files.list(RESOURCES.resolve("static/assets"))) {
            assertThat(scripts.filter(file -> file.toString().endsWith(".js") && !file.endsWith("words.js")))
                    .allSatisfy(file -> assertThat(withoutComments(read(file)))
                            .as(file.toString())
                            .doesNotContainPattern("\"[^\"]*\\p{IsHan}{2,}[^\"]*\""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "");
    }

    private static Set<String> placesIn(String text) {
        return found(Pattern.compile("(\\{\\d})"), text).collect(Collectors.toSet());
    }

    private static Set<String> keysOfTemplates() {
        return templates()
                .flatMap(template -> found(STATIC_KEY, read(template)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(hit -> hit.group(1) != null ? hit.group(1) : hit.group(2));
    }

    private static Stream<Path> templates() {
        return files(RESOURCES.resolve("templates"));
    }

    private static String code() {
        return files(Path.of("src/main/java/banzhang/query/web"))
                .map(SayingBothLanguagesTest::read)
                .collect(Collectors.joining());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }
}
