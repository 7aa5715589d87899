package banzhang.command.register.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingCsvTest {
    private static final byte[] NO_MARK = {};

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", NO_MARK),
                Arguments.of("UTF-8", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of("GB18030", NO_MARK),
                Arguments.of("UTF-16LE", NO_MARK),
                Arguments.of("UTF-16LE", new byte[] {(byte) 0xFF, (byte) 0xFE}),
                Arguments.of("UTF-16BE", NO_MARK),
                Arguments.of("UTF-16BE", new byte[] {(byte) 0xFE, (byte) 0xFF}));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void every_encoding_gives_the_same_cells(String charset, byte[] mark) throws Exception {
        // 镕 and 𠮷 are outside GB 2312
        String text = "资产编号,资产名称,备注\r\n007,投影仪,镕 𠮷 é\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        bytes.write(text.getBytes(Charset.forName(charset)));

        assertThat(cells(bytes.toByteArray()))
                .containsExactly(List.of("资产编号", "资产名称", "备注"), List.of("007", "投影仪", "镕 𠮷 é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void every_separator_is_found(String separator) throws Exception {
        String text =
                String.join(separator, "编号", "\"名称, 又名;\t别名\"", "备注") + "\n" + String.join(separator, "1", "2", "3");

        assertThat(cells(text)).containsExactly(List.of("编号", "名称, 又名;\t别名", "备注"), List.of("1", "2", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void every_line_end_ends_a_row(String end) throws Exception {
        assertThat(cells("a,b" + end + "1,2" + end)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_shows_them() throws Exception {
        List<Table.Row> rows = read("a,b\n\n,,\n\"1\n1\",2\n3,4\n").rows();

        assertThat(rows).extracting(Table.Row::number).containsExactly(1, 4, 5);
    }

    @Test
    void bytes_of_no_known_encoding_are_marked_and_not_guessed() throws Exception {
        byte[] western = "Tag,Place\n1,Lutsk\u00e9x and Caf\u00e9s\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(cells(western).getLast().getLast()).isEqualTo("Lutsk\uFFFDx and Caf\uFFFDs");
    }

    @Test
    void leading_zeros_and_long_digits_stay() throws Exception {
        assertThat(cells("a\n00123456789012345678901\n").getLast()).containsExactly("00123456789012345678901");
    }

    @Test
    void a_quote_never_closed_does_not_swallow_the_file_silently() {
        String text = "a,b\n1,\"open\n" + "2,x\n".repeat(20_000);

        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, why -> assertThat(why.problem()).isEqualTo(FileProblem.CELL_TOO_LONG));
    }

    @Test
    void too_many_rows_are_refused() {
        assertRefused("a,b\n" + "1,2\n".repeat(20_050), FileProblem.TOO_MANY_ROWS);
    }

    @Test
    void too_many_columns_are_refused() {
        assertRefused("x,".repeat(201) + "x\n", FileProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void too_many_cells_are_refused() {
        assertRefused(("1,".repeat(99) + "1\n").repeat(10_001), FileProblem.TOO_MUCH_CONTENT);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertRefused("a\0\0b\1c\0\0\0x\n", FileProblem.FILE_KIND_UNKNOWN);
        assertRefused("%PDF-1.7 ...", FileProblem.FILE_KIND_UNKNOWN);
        assertRefused("<html><table><tr><td>资产编号</td></tr></table>", FileProblem.FILE_IS_HTML);
        assertRefused("\uFEFF<?xml version=\"1.0\"?><Workbook/>", FileProblem.FILE_IS_HTML);
        assertRefused("  \n \n", FileProblem.FILE_EMPTY);
        assertRefused("", FileProblem.FILE_EMPTY);
    }

    @Test
    void a_file_over_20_megabytes_is_refused_unread() {
        assertThatThrownBy(() -> TableFile.read(new byte[20 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, why -> assertThat(why.problem()).isEqualTo(FileProblem.FILE_TOO_LARGE));
    }

    private static void assertRefused(String text, FileProblem problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, why -> assertThat(why.problem()).isEqualTo(problem));
    }

    private static Table read(String text) throws UnreadableFile {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    private static List<List<String>> cells(String text) throws UnreadableFile {
        return cells(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(byte[] bytes) throws UnreadableFile {
        return TableFile.read(bytes).getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
