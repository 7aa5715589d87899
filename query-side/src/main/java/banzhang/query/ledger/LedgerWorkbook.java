package banzhang.query.ledger;

import banzhang.query.ledger.LedgerColumn.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// 导出 xlsx — the lines on one sheet, moment, position and sums on a second. No cell is a formula: what looks like one
/// is text, and marked so that it stays text when somebody edits it.
final class LedgerWorkbook {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /// How many rows are in memory at once.
    private static final int WINDOW = 100;

    private final LedgerExport export;
    private final SXSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle whole;
    private final CellStyle money;

    private LedgerWorkbook(LedgerExport export, SXSSFWorkbook workbook) {
        this.export = export;
        this.workbook = workbook;
        this.text = style("@");
        this.quoted = style("@");
        this.quoted.setQuotePrefixed(true);
        this.whole = style("0");
        this.money = style("#,##0.00");
    }

    /// Rows leave memory as they are written; the stream stays open.
    static void write(LedgerExport export, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            workbook.setCompressTempFiles(true);
            LedgerWorkbook book = new LedgerWorkbook(export, workbook);
            book.lines(workbook.createSheet("台账"));
            book.facts(workbook.createSheet("说明"));
            workbook.write(out);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private void lines(Sheet sheet) {
        sheet.createFreezePane(1, 1);
        Row headings = sheet.createRow(0);
        for (LedgerColumn column : LedgerColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            put(headings, column.ordinal(), column.heading());
        }
        int number = 1;
        for (LedgerLine line : export.lines()) {
            Row row = sheet.createRow(number++);
            for (LedgerColumn column : LedgerColumn.values()) {
                put(row, column.ordinal(), column.of(line));
            }
        }
    }

    private void facts(Sheet sheet) {
        LedgerSums sums = LedgerSums.of(export.lines());
        put(sheet.createRow(0), LedgerExport.MOMENT, new Cell.Text(export.shownMoment()));
        put(sheet.createRow(1), LedgerExport.POSITION, whole(export.position()));
        put(sheet.createRow(2), "设备", whole(sums.devices()));
        put(sheet.createRow(3), "数量合计", whole(sums.quantity()));
        put(sheet.createRow(4), "价值合计（元）", new Cell.Amount(BigDecimal.valueOf(sums.valueFen(), 2), 2));
        LedgerWorth worth = LedgerWorth.of(export.lines());
        put(sheet.createRow(6), "累计折旧合计（元）", new Cell.Amount(BigDecimal.valueOf(worth.accumulatedFen(), 2), 2));
        put(sheet.createRow(7), "账面净值合计（元）", new Cell.Amount(BigDecimal.valueOf(worth.netFen(), 2), 2));
        put(sheet.createRow(8), "未计折旧", whole(worth.unknown()));
        put(sheet.createRow(5), "未填价值", whole(sums.withoutValue()));
    }

    private static Cell whole(long number) {
        return new Cell.Amount(BigDecimal.valueOf(number), 0);
    }

    private void put(Row row, String fact, Cell cell) {
        put(row, 0, fact);
        put(row, 1, cell);
    }

    private void put(Row row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var content) when content == null -> {}
            case Cell.Text(var content) -> put(row, column, content);
            case Cell.Amount(var number, var decimals) -> {
                var amount = row.createCell(column);
                amount.setCellValue(number.doubleValue());
                amount.setCellStyle(decimals == 0 ? whole : money);
            }
        }
    }

    private void put(Row row, int column, String content) {
        var cell = row.createCell(column);
        cell.setCellValue(content);
        cell.setCellStyle(PlainText.looksLikeFormula(content) ? quoted : text);
    }
}
