package banzhang.command.register.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import banzhang.command.register.card.KnownNames;
import banzhang.command.register.card.Severity;
import banzhang.command.register.imports.reading.Cell;
import banzhang.command.register.imports.reading.Table;
import banzhang.command.register.imports.reading.TableFile;
import banzhang.command.register.imports.reading.UnreadableFile;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Fen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckingARegisterFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    @Test
    void every_problem_is_listed_by_row_and_column() throws Exception {
        DryRun<StagedDevice> run = run("""
            资产编号,资产名称,数量,价值,取得日期,规格型号,资产分类代码
            ,投影仪,1,1,2023-01-05,M,2020200
            TY 2,,x,1.234,2023-02-30,6.37702E+15,20202
            TY?3,投影仪,0,-1,01/02/2023,M,A02020200
            ty-4,投影仪,1,1e9,23-1-5,M,2020200
            ＴＹ－４,投影仪,1,NaN,202012.2,M,2020200
            TY-9,投影仪,1,,2027-01-01,M,
            """);

        assertThat(run.problems())
                .extracting("row", "column", "cell", "code")
                .containsExactlyInAnyOrder(
                        tuple(2, "资产编号", "A2", "VALUE_MISSING"),
                        tuple(3, "资产名称", "B3", "VALUE_MISSING"),
                        tuple(3, "数量", "C3", "COUNT_UNREADABLE"),
                        tuple(3, "价值", "D3", "MONEY_BELOW_FEN"),
                        tuple(3, "取得日期", "E3", "DATE_IMPOSSIBLE"),
                        tuple(3, "规格型号", "F3", "SCIENTIFIC_NOTATION"),
                        tuple(3, "资产分类代码", "G3", "CLASSIFICATION_UNREADABLE"),
                        tuple(4, "资产编号", "A4", "ASSET_CODE_INVALID"),
                        tuple(4, "数量", "C4", "COUNT_OUT_OF_RANGE"),
                        tuple(4, "价值", "D4", "MONEY_NEGATIVE"),
                        tuple(4, "取得日期", "E4", "DATE_AMBIGUOUS"),
                        tuple(5, "价值", "D5", "MONEY_UNREADABLE"),
                        tuple(5, "取得日期", "E5", "DATE_AMBIGUOUS"),
                        tuple(6, "资产编号", "A6", "ASSET_CODE_TWICE_IN_FILE"),
                        tuple(6, "价值", "D6", "MONEY_UNREADABLE"),
                        tuple(6, "取得日期", "E6", "DATE_UNREADABLE"),
                        tuple(7, "取得日期", "E7", "DATE_IN_FUTURE"));
        assertThat(run.isOk()).isFalse();
        assertThat(run.staged()).isEmpty();
        assertThat(run.rows()).isEqualTo(6);
        assertThat(run.problems()).allSatisfy(problem -> {
            assertThat(problem.zh()).isNotBlank();
            assertThat(problem.en()).isNotBlank();
        });
    }

    @Test
    void a_code_in_the_register_is_found_in_any_spelling() throws Exception {
        DryRun<StagedDevice> run = DeviceDryRun.of(
                tables("资产编号,资产名称\nｔｙ-0001,投影仪\n"),
                AssetCode.of("TY-0001")::equals,
                headings -> Optional.empty(),
                KnownNames.NONE,
                PlaceNotation.NONE,
                TODAY);

        assertThat(run.problems()).extracting("row", "code").containsExactly(tuple(2, "ASSET_CODE_TAKEN"));
    }

    @Test
    void titles_may_stand_above_and_totals_below() throws Exception {
        DryRun<StagedDevice> run = run("""
            青禾小学固定资产台账
            制表日期：2026-09-01
            资产编号,资产名称,单价,数量
            TY-1,投影仪,4200,2
            合计,,,2
            """);

        assertThat(run.staged()).singleElement().satisfies(device -> {
            assertThat(device.row()).isEqualTo(4);
            assertThat(device.card().value()).isEqualTo(new Fen(840_000));
        });
        assertThat(run.problems())
                .extracting("row", "severity", "code")
                .containsExactly(
                        tuple(0, Severity.INFO, "VALUE_FROM_UNIT_PRICE"), tuple(5, Severity.INFO, "ROW_IS_A_TOTAL"));
    }

    @Test
    void headings_that_are_missing_doubled_unknown_or_blank_are_said() throws Exception {
        DryRun<StagedDevice> run = run("资产编号,品牌,品牌,条形码,\nTY-1,a,b,1,stray\n");

        assertThat(run.problems())
                .extracting("row", "cell", "severity", "code")
                .containsExactlyInAnyOrder(
                        tuple(0, null, Severity.ERROR, "REQUIRED_COLUMN_MISSING"),
                        tuple(1, "C1", Severity.ERROR, "HEADING_DUPLICATE"),
                        tuple(1, "D1", Severity.INFO, "COLUMN_UNKNOWN"),
                        tuple(2, "E2", Severity.WARNING, "COLUMN_WITHOUT_HEADING"));
    }

    @Test
    void a_file_about_something_else_has_no_headings() throws Exception {
        assertThat(run("姓名,年龄\nx,1\n").problems()).extracting("code").containsExactly("HEADINGS_NOT_FOUND");
        assertThat(run("资产编号,资产名称\n").problems()).extracting("code").containsExactly("NO_ROWS");
    }

    @Test
    void value_and_price_that_differ_are_a_warning() throws Exception {
        DryRun<StagedDevice> run = run("资产编号,资产名称,单价,数量,价值\nTY-1,投影仪,4200,2,4200\n");

        assertThat(run.isOk()).isTrue();
        assertThat(run.problems())
                .extracting("severity", "code")
                .containsExactly(tuple(Severity.WARNING, "VALUE_IS_NOT_PRICE_TIMES_QUANTITY"));
        assertThat(run.staged().getFirst().card().value()).isEqualTo(new Fen(420_000));
    }

    @Test
    void a_known_name_in_free_text_is_warned_of() throws Exception {
        DryRun<StagedDevice> run = DeviceDryRun.of(
                tables("资产编号,资产名称,备注\nTY-1,投影仪,由王 老师保管\n"),
                code -> false,
                headings -> Optional.empty(),
                KnownNames.of(List.of("王老师")),
                PlaceNotation.NONE,
                TODAY);

        assertThat(run.problems()).extracting("cell", "code").containsExactly(tuple("C2", "NAMES_SOMEBODY"));
        assertThat(run.isOk()).isTrue();
        assertThat(run.staged()).hasSize(1);
    }

    @Test
    void a_known_name_where_the_row_speaks_of_a_pupil_is_refused() throws Exception {
        DryRun<StagedDevice> run = DeviceDryRun.of(
                tables("资产编号,资产名称,存放地点,备注\nTY-1,投影仪,学生机房,王老师\nTY-2,投影仪,机房,王老师\n"),
                code -> false,
                headings -> Optional.empty(),
                KnownNames.of(List.of("王老师")),
                PlaceNotation.NONE,
                TODAY);

        assertThat(run.problems())
                .extracting("cell", "code")
                .containsExactly(tuple("D2", "MAY_NAME_A_PUPIL"), tuple("D3", "NAMES_SOMEBODY"));
        assertThat(run.isOk()).isFalse();
    }

    @Test
    void the_templates_dictionary_finds_a_category_in_the_wrong_group() {
        Table register = table(
                "Sheet1",
                List.of("资产编号", "资产名称", "资产大类", "资产分类", "计划使用年限"),
                List.of("TY-1", "功放", "量具", "刷卡机", "1"),
                List.of("TY-2", "刷卡机", "输入设备", "刷卡机", "1"));
        Table dictionary = table("Sheet2", List.of("输入设备", "量具", "音频设备"), List.of("刷卡机", "天平", "功放"));

        DryRun<StagedDevice> run = DeviceDryRun.of(
                List.of(register, dictionary),
                code -> false,
                headings -> Optional.empty(),
                KnownNames.NONE,
                PlaceNotation.NONE,
                TODAY);

        assertThat(run.problems())
                .filteredOn(problem -> problem.severity() != Severity.INFO)
                .extracting("row", "column", "code", "value")
                .containsExactly(
                        tuple(2, "资产分类", "CATEGORY_NOT_IN_GROUP", "刷卡机"),
                        tuple(2, "资产分类", "NAME_IS_ANOTHER_CATEGORY", "刷卡机"));
        assertThat(run.problems().stream().map(Problem::zh)).anyMatch(zh -> zh.contains("“输入设备”"));
    }

    @Test
    void damage_done_by_a_spreadsheet_is_said() {
        Table register = new Table(
                "Sheet1",
                List.of(
                        row(1, Cell.text("资产编号"), Cell.text("资产名称"), Cell.text("产品序列号"), Cell.text("价值")),
                        row(
                                2,
                                new Cell(Cell.Kind.NUMBER, "6377020000000000"),
                                Cell.text("投影仪"),
                                new Cell(Cell.Kind.FORMULA, ""),
                                new Cell(Cell.Kind.ERROR, "#N/A"))));

        DryRun<StagedDevice> run = DeviceDryRun.of(
                List.of(register),
                code -> false,
                headings -> Optional.empty(),
                KnownNames.NONE,
                PlaceNotation.NONE,
                TODAY);

        assertThat(run.problems())
                .extracting("cell", "code")
                .containsExactlyInAnyOrder(
                        tuple("A2", "DIGITS_LOST"), tuple("C2", "FORMULA"), tuple("D2", "CELL_ERROR"));
    }

    private static DryRun<StagedDevice> run(String csv) throws UnreadableFile {
        return DeviceDryRun.of(
                tables(csv), code -> false, headings -> Optional.empty(), KnownNames.NONE, PlaceNotation.NONE, TODAY);
    }

    private static List<Table> tables(String csv) throws UnreadableFile {
        return TableFile.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @SafeVarargs
    private static Table table(String name, List<String>... rows) {
        List<Table.Row> read = new java.util.ArrayList<>();
        for (List<String> row : rows) {
            read.add(row(read.size() + 1, row.stream().map(Cell::text).toArray(Cell[]::new)));
        }
        return new Table(name, read);
    }

    private static Table.Row row(int number, Cell... cells) {
        return new Table.Row(number, List.of(cells));
    }
}
