package banzhang.query.ledger;

import banzhang.query.print.Faces;
import banzhang.query.print.PageFlow;
import banzhang.query.print.PrintFonts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// 打印台账 — the lines as they go into the file: A4 across, headings, moment and position on every page, sums and lines
/// for signatures at the end.
final class LedgerPrint {
    static final String MEDIA_TYPE = "application/pdf";
    private static final List<PageFlow.Column> COLUMNS = List.of(
            PrintedTable.column("资产编号", 92, false, true),
            PrintedTable.column("名称", 150, false, false),
            PrintedTable.column("品牌型号", 110, false, false),
            PrintedTable.column("数量", 46, true, false),
            PrintedTable.column("价值（元）", 76, true, false),
            PrintedTable.column("状况", 40, false, false),
            PrintedTable.column("保管人", 130, false, false),
            PrintedTable.column("存放地点", 118, false, false));

    private LedgerPrint() {}

    static void write(LedgerExport export, PrintFonts fonts, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument();
                Faces faces = fonts.open(document)) {
            document.getDocumentInformation().setTitle("总账");
            String foot = "%s %s　%s %d"
                    .formatted(LedgerExport.MOMENT, export.shownMoment(), LedgerExport.POSITION, export.position());
            PrintedTable table = new PrintedTable(document, faces, "总账", foot, COLUMNS);
            for (LedgerLine line : export.lines()) {
                table.row(cells(line));
            }
            table.closing(sums(LedgerSums.of(export.lines())), "总务处（签字）：", "核对人（签字）：", "日期：");
            table.finish();
            document.save(out);
        }
    }

    private static List<String> cells(LedgerLine line) {
        return List.of(
                line.assetCode().value(),
                line.name(),
                joined(line.brand(), line.model()),
                joined(Integer.toString(line.quantity()), line.unit()),
                line.valueFen() == null ? "" : yuan(line.valueFen()),
                Objects.requireNonNullElse(line.conditionInWords(), ""),
                joined(line.custodian().name(), line.custodian().personName()),
                Objects.requireNonNullElse(line.place(), ""));
    }

    private static String sums(LedgerSums sums) {
        String known = "设备 %d　数量合计 %d　价值合计 %s 元".formatted(sums.devices(), sums.quantity(), yuan(sums.valueFen()));
        return sums.withoutValue() == 0 ? known : known + "　未填价值 " + sums.withoutValue();
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return one == null ? Objects.requireNonNullElse(other, "") : other == null ? one : one + " " + other;
    }
}
