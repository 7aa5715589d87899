package banzhang.query.handover;

import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.HandoverSheet.Check;
import banzhang.query.AsOf;
import banzhang.query.print.Faces;
import banzhang.query.print.PageFlow;
import banzhang.query.print.PageFlow.Column;
import banzhang.query.print.PrintFonts;
import banzhang.query.print.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// 交接单打印 — a sheet as it stands, A4 upright: who hands what to whom, what was found, what stays, who signed; where
/// nobody has signed yet, a line to sign on. Every page has the code that leads back to exactly this state.
///
/// The same state is the same bytes, whoever prints it and whenever.
final class SheetPrint {
    static final String MEDIA_TYPE = "application/pdf";
    private static final float CODE_SIDE = 96;
    private static final float SMALL = 7;
    private static final float TITLE = 17;
    private static final float SECTION = 11;
    private static final int ALL = 45;
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 30, true, 1),
            new Column("资产编号", 86, false, ALL),
            new Column("名称", 100, false, ALL),
            new Column("数量", 32, true, 1),
            new Column("附件", 94, false, ALL),
            new Column("清点结果", 48, false, 2),
            new Column("情况说明", 125, false, ALL));
    private final HandoverView view;
    private final PageFlow flow;
    private final SheetSignatures signatures;
    private final SheetRemarks remarks;

    private SheetPrint(HandoverView view, PageFlow flow, SheetSignatures signatures) {
        this.view = view;
        this.flow = flow;
        this.signatures = signatures;
        this.remarks = new SheetRemarks(view);
    }

    /// @param base the address under which the application is reached, for the code
    static void write(HandoverView view, String base, PrintFonts fonts, Drawings drawings, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument();
                Faces faces = fonts.open(document)) {
            document.getDocumentInformation().setTitle("设备交接单 " + view.id());
            document.setDocumentId(view.position()); // else the time of printing makes each print another file
            QrCode code = QrCode.of(PaperCode.of(base, view.id(), view.position(), view.content()));
            PageFlow flow = new PageFlow(document, faces, PDRectangle.A4, page -> head(page, view, code));
            new SheetPrint(view, flow, new SheetSignatures(document, flow, drawings)).all();
            flow.finish(SMALL, "单号 %s　账簿位置 %d".formatted(view.id(), view.position()), "内容摘要 " + view.content());
            document.save(out);
        }
    }

    private static void head(PageFlow page, HandoverView view, QrCode code) throws IOException {
        float right = PageFlow.MARGIN + page.width();
        page.code(code, right - CODE_SIDE + 8, page.top() - CODE_SIDE + 16, CODE_SIDE);
        page.down(TITLE);
        page.write("设备交接单", PageFlow.MARGIN, page.top(), TITLE);
        page.down(SECTION * 2);
        String kind = view.sheet().kind().term() + "　" + view.state().term();
        page.write(kind, PageFlow.MARGIN, page.top(), SECTION);
        page.down(CODE_SIDE - 2 * SECTION - TITLE - 10);
        page.rule();
        page.down(6);
    }

    private void all() throws IOException {
        facts();
        items();
        listed("多出物品", remarks.extras(), PageFlow.SIZE);
        photos();
        residue();
        section("签字");
        for (Side side : view.sides()) {
            signatures.of(view, side);
        }
        listed("代理办理", deputised(), PageFlow.SIZE);
        listed("已失效的签字（所签内容后来有变）", signatures.superseded(view), SMALL);
    }

    private List<String> deputised() {
        return view.deputised().stream()
                .map(act -> act.act() + "　" + act.who() + "　" + minute(act.happenedAt()))
                .toList();
    }

    private void facts() throws IOException {
        fact("单号", view.id().value());
        fact("移交方", view.from().line());
        fact("接收方", view.to().line());
        for (String term : remarks.terms()) {
            flow.paragraph(term, flow.width(), PageFlow.SIZE + 1);
        }
        fact("开单", view.openedByName() + "　" + minute(view.openedAt()));
        HandoverView.Ending ending = view.ending();
        if (ending != null) {
            fact("办结", view.state().term() + "　" + minute(ending.happenedAt()));
            if (ending.reason() != null) {
                fact("理由", ending.reason() + "　" + (ending.byName() == null ? "" : ending.byName()));
            }
        }
    }

    private void fact(String what, String text) throws IOException {
        flow.paragraph(what + "：" + text, flow.width(), PageFlow.SIZE + 1);
    }

    private void items() throws IOException {
        HandoverSheet sheet = view.sheet();
        section("交接内容　共 " + sheet.items().size() + " 件，已清点 " + sheet.checks().size() + " 件");
        flow.headings(COLUMNS);
        int number = 0;
        for (Item item : sheet.items()) {
            Check check = sheet.checkOf(item.device());
            flow.row(
                    COLUMNS,
                    List.of(
                            Integer.toString(++number),
                            item.assetCode().value(),
                            item.name(),
                            Integer.toString(item.quantity()),
                            String.join("、", item.accessories()),
                            check == null ? "" : check.finding().term(),
                            remarks.of(item.device())));
        }
    }

    /// What is signed names the photos by their digests; a printed sheet that did not would say less than was
    /// signed.
    private void photos() throws IOException {
        HandoverSheet sheet = view.sheet();
        if (sheet.photographed().isEmpty()) {
            return;
        }
        section("照片（存于系统，以下为文件摘要 SHA-256）");
        for (Item item : sheet.items()) {
            int number = 0;
            for (var photo : sheet.photosOf(item.device())) {
                flow.line("%s　照片 %d　%s".formatted(item.assetCode(), ++number, photo), SMALL);
            }
        }
    }

    private void residue() throws IOException {
        HandoverView.Ending ending = view.ending();
        if (ending == null || ending.residue().isEmpty()) {
            return;
        }
        section("未结事项（仍由移交方负责）");
        for (var left : ending.residue()) {
            for (Item item : view.sheet().items()) {
                if (item.device().equals(left.device())) {
                    flow.line(
                            item.assetCode() + "　" + item.name() + "　"
                                    + left.finding().term(),
                            PageFlow.SIZE);
                }
            }
        }
    }

    private void listed(String title, List<String> lines, float size) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        section(title);
        for (String line : lines) {
            flow.paragraph(line, flow.width(), size);
        }
    }

    private void section(String title) throws IOException {
        flow.need(SECTION * 5);
        flow.down(8);
        flow.line(title, SECTION);
        flow.down(3);
    }

    static String minute(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.atZone(AsOf.SHANGHAI));
    }
}
