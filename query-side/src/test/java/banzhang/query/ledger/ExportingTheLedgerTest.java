package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.AssetCode;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.query.organisation.Holder;
import banzhang.sample.SampleSchool;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("台账 · 导出")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportingTheLedgerTest {
    private static final Instant MOMENT = Instant.parse("2026-09-30T15:59:59.999999999Z");
    private static final Holder HOLDER =
            new Holder(Custodian.Kind.CLASS, "c-1", "一(1)班", SampleSchool.WANG, "王老师", SampleSchool.ROOM_A101, "A101");

    private static LedgerLine line(String code, String name, @Nullable Long fen) {
        return new LedgerLine(
                new DeviceId("d-" + code),
                new AssetCode(code),
                name,
                "爱普生",
                null,
                "0012",
                new Classification("GB/T 14885-2010", "2020200"),
                2,
                "台",
                fen,
                "在用",
                LocalDate.parse("2025-08-20"),
                null,
                null,
                HOLDER,
                "A101",
                null,
                null,
                Instant.parse("2026-09-01T00:12:00Z"),
                null,
                true,
                null);
    }

    private static LedgerExport export(LedgerLine... lines) {
        return new LedgerExport(MOMENT, 1234, List.of(lines));
    }

    private static XSSFWorkbook workbook(LedgerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerWorkbook.write(export, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String csv(LedgerExport export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerCsv.write(export, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            Cell cell = row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            texts.add(cell.getCellType() == CellType.NUMERIC ? "#" + cell.getNumericCellValue() : cell.toString());
        }
        return texts;
    }

    @Test
    void a_workbook_reader_finds_codes_as_text_and_money_as_numbers() throws IOException {
        try (XSSFWorkbook workbook = workbook(export(line("0007", "投影仪", 123_456L), line("0008", "电脑", null)))) {
            assertThat(texts(workbook.getSheetAt(0).getRow(0)))
                    .startsWith("资产编号", "名称")
                    .endsWith("保管起始", "补登");
            assertThat(texts(workbook.getSheetAt(0).getRow(1)))
                    .containsExactly(
                            "0007",
                            "投影仪",
                            "爱普生",
                            "",
                            "0012",
                            "2020200",
                            "#2.0",
                            "台",
                            "#1234.56",
                            "",
                            "",
                            "在用",
                            "",
                            "一(1)班",
                            "王老师",
                            "A101",
                            "2026-09-01 08:12",
                            "补登");
            assertThat(texts(workbook.getSheetAt(0).getRow(2)).get(LedgerColumn.VALUE.ordinal()))
                    .isEmpty();
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void the_workbook_names_moment_position_and_sums() throws IOException {
        try (XSSFWorkbook workbook = workbook(export(line("0007", "投影仪", 123_456L), line("0008", "电脑", null)))) {
            var facts = workbook.getSheet("说明");
            assertThat(facts.getRow(0).getCell(1).getStringCellValue()).isEqualTo("2026-09-30 23:59:59");
            assertThat(facts.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234);
            assertThat(facts.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(2);
            assertThat(facts.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(4);
            assertThat(facts.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(1234.56);
            assertThat(facts.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-1",
                "@SUM(A1)",
                "=HYPERLINK(\"http://x\",\"y\")",
                "＝1+1",
                "＋1",
                "\t=1",
                "\n=1",
                "－1",
                "＠SUM(A1)",
                "@x",
                "=1;2",
                "=A1&B1",
                "+1-1",
                "-2+3+cmd|' /C calc'!A0",
                "-@SUM(1)",
                "=IMPORTXML(\"http://x\",\"//a\")",
                "=WEBSERVICE(\"http://x\")",
                "=cmd|' /C'!A0"
            })
    void what_looks_like_a_formula_stays_text(String name) throws IOException {
        try (XSSFWorkbook workbook = workbook(export(line("0007", name, 1L)))) {
            Cell cell = workbook.getSheetAt(0).getRow(1).getCell(LedgerColumn.NAME.ordinal());
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(name);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(records(csv(export(line("0007", name, 1L)))).get(1).getField(LedgerColumn.NAME.ordinal()))
                .isEqualTo("'" + name);
    }

    private static List<CsvRecord> records(String csv) {
        return CsvReader.builder().ofCsvRecord(csv.substring(1)).stream().toList();
    }

    @Test
    void a_csv_reader_finds_what_was_written_and_a_spreadsheet_the_byte_order_mark() throws IOException {
        String csv = csv(export(line("0007", "幕布,\"大\"\r\n120 寸 𠮷", 123_456L), line("0008", "电脑", null)));
        assertThat(csv).startsWith("\uFEFF资产编号,名称,").contains("\"幕布,\"\"大\"\"\r\n120 寸 𠮷\"", "\r\n0008,");
        List<CsvRecord> records = records(csv);
        assertThat(records).hasSize(3);
        assertThat(records.get(1).getFields())
                .startsWith("0007", "幕布,\"大\"\r\n120 寸 𠮷")
                .contains("1234.56")
                .endsWith("补登", "2026-09-30 23:59:59", "1234");
        assertThat(records.get(2).getField(LedgerColumn.VALUE.ordinal())).isEmpty();
    }

    @Test
    void the_file_name_says_moment_and_position_and_nothing_of_the_school() {
        assertThat(export().fileName()).isEqualTo("ledger-20260930-p1234");
    }

    @Test
    void as_many_lines_as_a_large_school_has_are_all_there() throws IOException {
        LedgerLine[] lines = IntStream.range(0, 5_000)
                .mapToObj(n -> line("%05d".formatted(n), "电脑", 100L))
                .toArray(LedgerLine[]::new);
        try (XSSFWorkbook workbook = workbook(export(lines))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(5_000);
            assertThat(workbook.getSheetAt(0).getRow(5_000).getCell(0).getStringCellValue())
                    .isEqualTo("04999");
        }
        assertThat(records(csv(export(lines)))).hasSize(5_001);
    }
}
