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
    private static final int LONGEST_LINE = 120;
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
        String words = "    ///\n    /// " + "word ".repeat(22) + "and";
        assertThat(formatted("class A {\n" + words + "\n    int x;\n}\n"))
                .isEqualTo("class A {\n" + words.replace(" word and", "\n    /// word and") + "\n    int x;\n}\n");
    }

    private static boolean isFormatted(Path file) throws IOException {
        String text = SourceTree.read(file);
        String formatted;
        try {
            formatted = formatted(text);
        } catch (FormatterException notJava) {
            throw new IOException(SourceTree.shown(file), notJava);
        }
        if (APPLY) {
            Files.writeString(file, formatted);
        }
        return APPLY || text.equals(formatted);
    }

    private static String formatted(String text) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(withShortDocLines(text));
    }

    /// The formatter counts the indent of a Markdown Javadoc line twice, and breaks what it then finds too long
    /// without repeating the slashes; so no such line reaches it.
    private static String withShortDocLines(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            int indent = line.length() - line.stripLeading().length();
            String slashes = line.substring(0, indent) + "/// ";
            while (rest.startsWith(slashes) && rest.length() > LONGEST_LINE - indent) {
                int space = rest.lastIndexOf(' ', LONGEST_LINE - indent);
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
