package banzhang.guards.source;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.guards.Breach;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every style rule against a sample that breaks it: a guard that cannot fail is none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StyleGuardTest {
    private static final String INNOCENT = """
        package banzhang.command.handover;

        /// 签字 — one side signs.
        record SignHandover(String handover) {}
        """;

    @Test
    void an_innocent_file_breaks_nothing() {
        JavaSource source = JavaSource.parse("SignHandover.java", INNOCENT);
        assertThat(StyleRules.inJava(source)).isEmpty();
        assertThat(StyleRules.inTermOf("SignHandover.java", source.types().getFirst()))
                .isEmpty();
    }

    @Test
    void a_method_of_41_lines_is_too_long_and_one_of_40_is_not() {
        assertThat(rules("class A {\nvoid a() {" + "\n".repeat(39) + "}}")).isEmpty();
        assertThat(rules("class A {\nvoid a() {" + "\n".repeat(40) + "}}"))
                .containsExactly("method a longer than 40 lines");
    }

    @Test
    void a_file_of_201_lines_is_too_long_but_not_in_the_journal() {
        String text = "class A {}\n" + "\n".repeat(200);
        assertThat(rules(text)).containsExactly("file longer than 200 lines");
        assertThat(StyleRules.inJava(JavaSource.parse("x/src/test/A.java", text)))
                .isEmpty();
        assertThat(StyleRules.inJava(JavaSource.parse("shared-events/journal/src/main/A.java", text)))
                .isEmpty();
    }

    @Test
    void a_line_of_121_characters_is_too_long() {
        assertThat(rules("// " + "字".repeat(117))).isEmpty();
        assertThat(rules("// " + "字".repeat(118))).containsExactly("line longer than 120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"StringUtil", "StringUtils", "HandoverManager", "TestHelper", "Common"})
    void a_name_that_says_nothing_is_found(String name) {
        assertThat(rules("class " + name + " {}")).containsExactly("name that says nothing: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"package banzhang.util;", "package banzhang.common.x;", "package banzhang.query.helpers;"})
    void a_package_that_says_nothing_is_found(String line) {
        assertThat(rules(line)).containsExactly("package name that says nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO" + "DO later", "// FIX" + "ME", "<!-- XX" + "X -->"})
    void a_leftover_is_found(String line) {
        assertThat(StyleRules.inText("a.md", line))
                .extracting(Breach::rule)
                .containsExactly("leftover: file it as an issue instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"see /ho" + "me/li/x", "=/ro" + "ot/.m2", "C:\\Use" + "rs\\li", "in /wo" + "rk/shared/x"})
    void a_path_of_one_machine_is_found(String line) {
        assertThat(StyleRules.inText("a.md", line)).extracting(Breach::rule).containsExactly("path of one machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME/.jdks", "GET /api/users/{id}", "ops/workshop/main"})
    void a_path_of_no_machine_is_left_alone(String line) {
        assertThat(StyleRules.inText("a.md", line)).isEmpty();
    }

    @Test
    void a_package_page_without_null_marks_or_without_a_term_is_found() {
        JavaSource source = JavaSource.parse("x/package-info.java", "/// Things.\npackage x;\n");
        assertThat(StyleRules.inJava(source))
                .extracting(Breach::rule)
                .containsExactly("package without @NullMarked", "package Javadoc does not start with a Chinese term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/// Signs.\n", "// 签字 — not Javadoc\n"})
    void a_type_without_its_chinese_term_is_found(String doc) {
        JavaSource source = JavaSource.parse("SignHandover.java", doc + "record SignHandover() {}");
        assertThat(StyleRules.inTermOf("SignHandover.java", source.types().getFirst()))
                .hasSize(1);
    }

    @Test
    void a_decision_number_used_twice_or_left_out_is_found() {
        assertThat(StyleRules.inDecisions(List.of("0001-a.md", "0002-b.md"))).isEmpty();
        assertThat(StyleRules.inDecisions(List.of("0001-a.md", "0001-b.md"))).hasSize(1);
        assertThat(StyleRules.inDecisions(List.of("0001-a.md", "0003-b.md"))).hasSize(1);
        assertThat(StyleRules.inDecisions(List.of("notes.md"))).hasSize(1);
    }

    @Test
    void a_readme_of_150_lines_is_too_long() {
        assertThat(StyleRules.inReadme("README.md", "x\n".repeat(149))).isEmpty();
        assertThat(StyleRules.inReadme("README.md", "x\n".repeat(150))).hasSize(1);
    }

    private static List<String> rules(String text) {
        return StyleRules.inJava(JavaSource.parse("A.java", text)).stream()
                .map(Breach::rule)
                .toList();
    }
}
