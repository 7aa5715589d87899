package banzhang.guards.source;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.SourceTree;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Palantir's Java format over every source; `ops/bin/banzhang format` applies it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatTest {
    private static final boolean APPLY = Boolean.getBoolean("banzhang.format.apply");
    private static final int LONGEST_DOC_LINE = 118;
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_formatted() throws Exception {
        List<String> unformatted = new ArrayList<>();
        for (Path file : SourceTree.files(".java")) {
            if (!isFormatted(file)) {
                unformatted.add(SourceTree.shown(file));
            }
        }
        assertThat(unformatted).as("ops/bin/banzhang format mends these").isEmpty();
    }

    @Test
    void an_unformatted_source_is_seen() throws Exception {
        assertThat(formatted("class  A{int x ;}")).isEqualTo("class A {\n    int x;\n}\n");
        assertThat(formatted("import java.util.List;\n\nclass A {}\n")).isEqualTo("class A {}\n");
    }

    @Test
    void a_long_javadoc_line_stays_javadoc() throws Exception {
        String words = "/// " + "word ".repeat(23) + "and";
        assertThat(words).hasSizeGreaterThan(LONGEST_DOC_LINE);
        assertThat(formatted(words + "\nclass A {}\n"))
                .isEqualTo(words.replace(" and", "\n/// and") + "\nclass A {}\n");
    }

    private static boolean isFormatted(Path file) throws FormatterException, IOException {
        String text = SourceTree.read(file);
        String formatted = formatted(text);
        if (APPLY) {
            Files.writeString(file, formatted);
        }
        return APPLY || text.equals(formatted);
    }

    private static String formatted(String text) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(withShortDocLines(text));
    }

    /// The formatter breaks a Markdown Javadoc line of the full width without repeating its slashes; so none reaches
    /// it.
    private static String withShortDocLines(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            String slashes =
                    line.substring(0, line.length() - line.stripLeading().length()) + "/// ";
            while (rest.startsWith(slashes) && rest.length() > LONGEST_DOC_LINE) {
                int space = rest.lastIndexOf(' ', LONGEST_DOC_LINE);
                if (space < slashes.length()) {
                    break;
                }
                wrapped.append(rest, 0, space).append('\n');
                rest = slashes + rest.substring(space + 1);
            }
            wrapped.append(rest).append('\n');
        }
        return wrapped.substring(0, wrapped.length() - 1);
    }
}
