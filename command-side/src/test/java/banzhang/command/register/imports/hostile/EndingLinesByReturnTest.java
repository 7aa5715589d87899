package banzhang.command.register.imports.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.FileProblem;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file whose lines end in CR alone, as old Macintoshes wrote them, is read line by line; one made to look like a
/// single endless line, or like endless lines, is refused.
@DisplayName("只有回车的文件")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndingLinesByReturnTest {
    private static final List<String> MARKED = List.of("UTF-8", "UTF-16LE", "UTF-16BE");

    static Stream<Arguments> writings() {
        return Stream.of(",", ";", "\t")
                .flatMap(separator -> Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")
                        .flatMap(charset -> Stream.of(true, false)
                                .filter(marked -> !marked || MARKED.contains(charset))
                                .map(marked -> Arguments.of(separator, charset, marked))));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void is_read_line_by_line_in_every_encoding(String separator, String charset, boolean marked) throws Exception {
        String text = String.join(separator, "资产编号", "资产名称", "备注") + "\r"
                + String.join(separator, "TY-1", "投影仪", "\"两\r行\"") + "\r\r" + String.join(separator, "TY-2", "电脑", "");

        byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));

        assertThat(TableFile.read(bytes).getFirst().rows())
                .extracting(row -> row.number() + " "
                        + row.cells().stream().map(Cell::text).toList())
                .containsExactly("1 [资产编号, 资产名称, 备注]", "2 [TY-1, 投影仪, 两\r行]", "4 [TY-2, 电脑]");
    }

    @Test
    void without_an_end_it_is_refused() {
        assertRefused("a\r".repeat(20_100), FileProblem.TOO_MANY_ROWS);
        assertRefused("资产编号,资产名称\r\"" + "a\r".repeat(40_000), FileProblem.CELL_TOO_LONG);
        assertRefused("\r".repeat(1_000_000), FileProblem.FILE_EMPTY);
        assertRefused("资产编号\r" + "a,".repeat(20_000) + "\r", FileProblem.TOO_MANY_COLUMNS);
    }

    private static void assertRefused(String text, FileProblem problem) {
        assertThatThrownBy(() -> TableFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, why -> assertThat(why.problem()).isEqualTo(problem));
    }
}
