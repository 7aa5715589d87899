package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.command.register.card.DateText;
import banzhang.command.register.card.FieldProblem;
import banzhang.command.register.card.NotTaken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文字")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrimmingFreeTextTest {
    private static final String MEGABYTE = " ".repeat(1 << 20);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"屏 裂,屏 裂", "  屏 裂 ,屏 裂", "　屏 裂\u200B\t,屏 裂"})
    void what_is_unseen_at_either_end_is_cut_off(String written, String text) {
        assertThat(FreeText.trimmed(written)).isEqualTo(text);
    }

    @Test
    void of_nothing_but_what_is_unseen_nothing_is_left() {
        assertThat(FreeText.trimmed(" \u3000\u200B\n")).isEmpty();
        assertThat(FreeText.orNone(" \u3000\u200B\n")).isNull();
        assertThat(FreeText.orNone(null)).isNull();
    }

    /// Not to measure: a reader that begins anew at each of a million spaces would not come to an end in an hour.
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_megabyte_of_spaces_keeps_nobody_busy() {
        String written = "a" + MEGABYTE + "b" + MEGABYTE;
        assertThat(FreeText.trimmed(written)).isEqualTo("a" + MEGABYTE + "b");
        assertThat(FreeText.isTooLong(written)).isTrue();
        assertThatThrownBy(() -> DateText.read("1" + MEGABYTE + "x", DateText.Order.YEAR_FIRST))
                .isInstanceOfSatisfying(
                        NotTaken.class, it -> assertThat(it.problem()).isEqualTo(FieldProblem.DATE_UNREADABLE));
    }
}
