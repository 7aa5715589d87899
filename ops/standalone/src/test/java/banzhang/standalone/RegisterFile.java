package banzhang.standalone;

import banzhang.command.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/// 登记文件 — a file for the register, as schools keep them.
record RegisterFile(String name, byte[] content) {
    private static final String BOUNDARY = "a-boundary-that-no-file-contains";

    static RegisterFile csv(String name, String text) {
        return new RegisterFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// In the old Excel format, dates as Excel counts them, with a second sheet that is no register.
    static RegisterFile xls(String name, List<String> headings, List<List<Object>> rows) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = workbook.createSheet("资产");
            write(sheet.createRow(0), headings, day);
            rows.forEach(row -> write(sheet.createRow(sheet.getLastRowNum() + 1), row, day));
            write(workbook.createSheet("字典").createRow(0), List.of("大类", "分类"), day);
            workbook.write(out);
            return new RegisterFile(name, out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Row row, List<?> values, CellStyle day) {
        for (Object value : values) {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            switch (value) {
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                default -> cell.setCellValue(value.toString());
            }
        }
    }

    /// The report of the dry run.
    Browser.Reply uploadedBy(Browser browser) {
        return uploadedBy(browser, "devices");
    }

    /// The report of the dry run, of a file that lists this.
    Browser.Reply uploadedBy(Browser browser, String kind) {
        String token = browser.token();
        return browser.send(browser.request("/api/imports")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--" + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }
}
