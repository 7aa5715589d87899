package banzhang.query.ledger;

import banzhang.query.ledger.LedgerColumn.Cell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// 导出 CSV — RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it for UTF-8.
final class LedgerCsv {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LedgerCsv() {}

    /// Line by line, so that memory does not grow with the ledger; the stream stays open.
    static void write(LedgerExport export, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(headings());
        for (LedgerLine line : export.lines()) {
            csv.writeRecord(fields(export, line));
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            headings.add(column.heading());
        }
        headings.add(LedgerExport.MOMENT);
        headings.add(LedgerExport.POSITION);
        return headings;
    }

    private static List<String> fields(LedgerExport export, LedgerLine line) {
        List<String> fields = new ArrayList<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            fields.add(field(column.of(line)));
        }
        fields.add(export.shownMoment());
        fields.add(Long.toString(export.position()));
        return fields;
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text == null ? "" : PlainText.forCsv(text);
            case Cell.Amount(var number, var decimals) -> number.toPlainString();
        };
    }
}
