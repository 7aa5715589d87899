package banzhang.query.ledger;

import banzhang.query.print.Faces;
import banzhang.query.print.PageFlow;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// 打印表 — rows of a table on as many pages as they need, A4 across, with title, headings and foot on each.
final class PrintedTable {
    private static final PDRectangle ACROSS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final int MOST_LINES = 3;
    private final String foot;
    private final List<PageFlow.Column> columns;
    private final PageFlow flow;

    PrintedTable(PDDocument document, Faces faces, String title, String foot, List<PageFlow.Column> columns)
            throws IOException {
        this.foot = foot;
        this.columns = List.copyOf(columns);
        this.flow = new PageFlow(document, faces, ACROSS, page -> {
            page.down(PageFlow.LEADING);
            page.write(title, PageFlow.MARGIN, page.top(), PageFlow.SIZE * 1.6f);
            page.down(3);
        });
        flow.headings(this.columns);
    }

    /// A column whose texts are cut after three lines, unless they are never cut.
    static PageFlow.Column column(String heading, float width, boolean toTheRight, boolean whole) {
        return new PageFlow.Column(heading, width, toTheRight, whole ? Integer.MAX_VALUE : MOST_LINES);
    }

    void row(List<String> cells) throws IOException {
        flow.row(columns, cells);
    }

    /// What stands below the last row, on one page.
    void closing(String... texts) throws IOException {
        flow.need(texts.length * 2 * PageFlow.LEADING);
        for (String text : texts) {
            flow.down(2 * PageFlow.LEADING);
            flow.write(text, PageFlow.MARGIN, flow.top(), PageFlow.SIZE);
        }
    }

    /// Numbers the pages, now that it is known how many there are.
    void finish() throws IOException {
        flow.finish(PageFlow.SIZE, foot);
    }
}
