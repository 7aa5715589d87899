package banzhang.command.register.imports.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/// XLS 记录 — turns the stream of a workbook's records into tables, one for each worksheet.
final class XlsRecords {
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final ReadingBudget budget = new ReadingBudget();
    private final List<String> names = new ArrayList<>();
    private final List<TableBuilder> tables = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;
    /// 1 inside the workbook's globals or a sheet, more inside a chart drawn on a sheet.
    private int depth;

    private int sheet = -1;

    void take(Record record) throws UnreadableFile {
        formats.processRecordInternally(record);
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> depth--;
            case BoundSheetRecord bound -> names.add(bound.getSheetname());
            case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
            case SSTRecord shared -> texts = shared;
            case CellValueRecordInterface cell
            when depth == 1 && sheet >= 0 -> tables.getLast().put(cell.getRow(), cell.getColumn(), cellOf(cell));
            default -> {
                // layout
            }
        }
    }

    List<Table> tables() throws UnreadableFile {
        List<Table> built = new ArrayList<>();
        for (TableBuilder table : tables) {
            built.add(table.build());
        }
        return built;
    }

    private void begin(BOFRecord begin) throws UnreadableFile {
        depth++;
        if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
            if (begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
                throw new UnreadableFile(FileProblem.FILE_HAS_MACROS);
            }
            ReadingLimits.requireSheet(tables.size());
            sheet++;
            String name = sheet < names.size() ? names.get(sheet) : "Sheet" + (sheet + 1);
            tables.add(new TableBuilder(name, budget));
        }
    }

    private Cell cellOf(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number ->
                Numbers.cell(
                        number.getValue(), formats.getFormatIndex(number), formats.getFormatString(number), from1904);
            case LabelSSTRecord label ->
                Cell.text(Objects.requireNonNull(texts, "a workbook without its texts")
                        .getString(label.getSSTIndex())
                        .getString());
            case LabelRecord label -> Cell.text(label.getValue());
            case FormulaRecord formula -> new Cell(Cell.Kind.FORMULA, "");
            case BoolErrRecord flag when flag.isError() -> new Cell(Cell.Kind.ERROR, "");
            case BoolErrRecord flag -> Cell.text(flag.getBooleanValue() ? "TRUE" : "FALSE");
            default -> Cell.BLANK;
        };
    }
}
