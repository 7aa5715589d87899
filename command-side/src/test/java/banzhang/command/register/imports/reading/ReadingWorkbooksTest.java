package banzhang.command.register.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingWorkbooksTest {
    static Stream<Workbook> kinds() {
        return Stream.of(new HSSFWorkbook(), new XSSFWorkbook());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cells_are_read_exactly(Workbook workbook) throws Exception {
        Sheet sheet = workbook.createSheet("登记表");
        Row heads = sheet.createRow(0);
        heads.createCell(0).setCellValue("资产编号");
        heads.createCell(2).setCellValue("取得日期");
        Row row = sheet.createRow(3);
        row.createCell(0).setCellValue("00123456789012345678");
        row.createCell(1).setCellValue(2180.0);
        row.createCell(2).setCellValue(LocalDate.parse("2012-12-25"));
        row.getCell(2).setCellStyle(dateStyle(workbook));
        row.createCell(3).setCellValue(0.1);
        row.createCell(4).setCellValue(6377020000000000d);
        row.createCell(5).setCellFormula("1+1");
        row.createCell(6).setCellValue(true);
        row.createCell(7).setCellErrorValue((byte) 42);
        workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("大类");

        List<Table> tables = TableFile.read(bytes(workbook));

        assertThat(tables).extracting(Table::name).containsExactly("登记表", "字典");
        assertThat(tables.getFirst().rows()).hasSize(2);
        assertThat(tables.getFirst().rows().getFirst().cells())
                .containsExactly(Cell.text("资产编号"), Cell.BLANK, Cell.text("取得日期"));
        Table.Row read = tables.getFirst().rows().getLast();
        assertThat(read.number()).isEqualTo(4);
        assertThat(read.cells().subList(0, 7))
                .containsExactly(
                        Cell.text("00123456789012345678"),
                        new Cell(Cell.Kind.NUMBER, "2180"),
                        new Cell(Cell.Kind.DATE, "2012-12-25"),
                        new Cell(Cell.Kind.NUMBER, "0.1"),
                        new Cell(Cell.Kind.NUMBER, "6377020000000000"),
                        new Cell(Cell.Kind.FORMULA, ""),
                        Cell.text("TRUE"));
        assertThat(read.cell(7).kind()).isEqualTo(Cell.Kind.ERROR);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void too_many_columns_are_refused(Workbook workbook) throws Exception {
        workbook.createSheet().createRow(0).createCell(200).setCellValue("x");

        assertRefused(bytes(workbook), FileProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void inline_texts_are_read() throws Exception {
        byte[] bytes = withPart(
                workbook(),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
                        + "<c t='inlineStr'><is><t>资产</t><t>编号</t></is></c><c t='str'><v>x</v></c></row></sheetData>"
                        + "</worksheet>");

        assertThat(TableFile.read(bytes).getFirst().rows().getFirst().cells())
                .containsExactly(Cell.text("资产编号"), Cell.text("x"));
    }

    @Test
    void dates_of_the_1904_calendar_are_the_same_days() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        Row row = workbook.createSheet().createRow(0);
        row.createCell(0).setCellValue(LocalDate.parse("2012-12-25"));
        row.getCell(0).setCellStyle(dateStyle(workbook));

        assertThat(TableFile.read(bytes(workbook)).getFirst().rows().getFirst().cells())
                .containsExactly(new Cell(Cell.Kind.DATE, "2012-12-25"));
    }

    @Test
    void outside_entities_are_refused(@org.junit.jupiter.api.io.TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "TOP SECRET");
        byte[] bytes = withPart(
                workbook(),
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><worksheet"
                        + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row><c"
                        + " t='str'><v>&e;</v></c></row></sheetData></worksheet>");

        assertRefused(bytes, FileProblem.FILE_SUSPICIOUS);
    }

    @Test
    void entities_of_entities_are_refused() throws Exception {
        byte[] bytes = withPart(
                workbook(),
                "xl/sharedStrings.xml",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b"
                        + " '&a;&a;&a;&a;&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>");

        assertRefused(bytes, FileProblem.FILE_SUSPICIOUS);
    }

    @Test
    void a_zip_bomb_is_refused() throws Exception {
        String row = "<row><c t='str'><v>" + "0".repeat(1000) + "</v></c></row>";
        byte[] bytes = withPart(workbook(), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + row.repeat(50_000));

        assertThat(bytes.length).isLessThan(1_000_000);
        assertRefused(bytes, FileProblem.FILE_SUSPICIOUS);
    }

    @Test
    void passwords_macros_and_other_documents_are_refused() throws Exception {
        assertRefused(encryptedXlsx(), FileProblem.FILE_ENCRYPTED);
        assertRefused(encryptedXls(), FileProblem.FILE_ENCRYPTED);
        assertRefused(bytes(new XSSFWorkbook(XSSFWorkbookType.XLSM), "x"), FileProblem.FILE_HAS_MACROS);
        assertRefused(compound("_VBA_PROJECT_CUR", "Workbook"), FileProblem.FILE_HAS_MACROS);
        assertRefused(compound("Book"), FileProblem.FILE_OLD_EXCEL);
        assertRefused(compound("WordDocument"), FileProblem.FILE_KIND_UNKNOWN);
        assertRefused(new byte[] {9, 0, 4, 0, 0, 0, 16, 0}, FileProblem.FILE_OLD_EXCEL);
        assertRefused(zip("hello.txt", "hello"), FileProblem.FILE_KIND_UNKNOWN);
    }

    @Test
    void a_damaged_file_is_refused() throws Exception {
        byte[] xlsx = workbook();
        byte[] xls = bytes(new HSSFWorkbook(), "资产编号");

        assertThatThrownBy(() -> TableFile.read(java.util.Arrays.copyOf(xlsx, xlsx.length / 2)))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> TableFile.read(java.util.Arrays.copyOf(xls, 700)))
                .isInstanceOf(UnreadableFile.class);
    }

    private static void assertRefused(byte[] bytes, FileProblem problem) {
        assertThatThrownBy(() -> TableFile.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        why -> assertThat(why.problem())
                                .as(String.valueOf(why.getCause()))
                                .isEqualTo(problem));
    }

    private static CellStyle dateStyle(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
        return style;
    }

    private static byte[] workbook() throws IOException {
        return bytes(new XSSFWorkbook(), "资产编号");
    }

    private static byte[] bytes(Workbook workbook, String cell) throws IOException {
        workbook.createSheet().createRow(0).createCell(0, CellType.STRING).setCellValue(cell);
        return bytes(workbook);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encryptedXlsx() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(workbook());
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return bytes(new HSSFWorkbook(), "资产编号");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] compound(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String entry : entries) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// The package with one part's content replaced.
    private static byte[] withPart(byte[] original, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(original));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
