package banzhang.query.ledger;

import banzhang.query.print.Faces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// 打印表 — rows of a table on as many pages as they need, with title, headings and foot on each. Points, from the lower
/// left corner.
final class PrintedTable {
    private static final float WIDTH = PDRectangle.A4.getHeight();
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float MARGIN = 40;
    private static final float SIZE = 9;
    private static final float LEADING = 12.5f;
    private static final float GAP = 3;
    private static final int MOST_LINES = 3;
    private final PDDocument document;
    private final Faces faces;
    private final String title;
    private final String foot;
    private final List<Column> columns;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float top;

    /// 表列 — one column.
    ///
    /// @param whole whether its texts are never cut, however many lines they take
    record Column(String heading, float width, boolean toTheRight, boolean whole) {}

    PrintedTable(PDDocument document, Faces faces, String title, String foot, List<Column> columns) throws IOException {
        this.document = document;
        this.faces = faces;
        this.title = title;
        this.foot = foot;
        this.columns = List.copyOf(columns);
        this.content = page();
    }

    void row(List<String> cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            List<String> broken = faces.lines(
                    cells.get(at), column.width() - 2 * GAP, SIZE, column.whole() ? Integer.MAX_VALUE : MOST_LINES);
            lines.add(broken);
            most = Math.max(most, broken.size());
        }
        float height = most * LEADING + GAP;
        if (top - height < MARGIN + 2 * LEADING) {
            content.close();
            content = page();
        }
        draw(lines, height);
    }

    /// What stands below the last row, on one page.
    void closing(String... texts) throws IOException {
        if (top - (texts.length + 2) * 2 * LEADING < MARGIN) {
            content.close();
            content = page();
        }
        for (String text : texts) {
            top -= 2 * LEADING;
            write(text, MARGIN, top, SIZE);
        }
    }

    /// Numbers the pages, now that it is known how many there are.
    void finish() throws IOException {
        content.close();
        for (int at = 0; at < pages.size(); at++) {
            try (PDPageContentStream more =
                    new PDPageContentStream(document, pages.get(at), PDPageContentStream.AppendMode.APPEND, true)) {
                content = more;
                write(foot + "　第 %d 页，共 %d 页".formatted(at + 1, pages.size()), MARGIN, MARGIN - LEADING, SIZE);
            }
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        pages.add(page);
        PDPageContentStream opened = new PDPageContentStream(document, page);
        content = opened;
        top = HEIGHT - MARGIN - LEADING;
        write(title, MARGIN, top, SIZE * 1.6f);
        top -= GAP;
        draw(columns.stream().map(column -> List.of(column.heading())).toList(), LEADING + GAP);
        return opened;
    }

    private void draw(List<List<String>> lines, float height) throws IOException {
        float left = MARGIN;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            float down = top;
            for (String line : lines.get(at)) {
                down -= LEADING;
                float shift = column.toTheRight() ? column.width() - 2 * GAP - faces.width(line, SIZE) : 0;
                write(line, left + GAP + shift, down, SIZE);
            }
            left += column.width();
        }
        top -= height;
        content.setLineWidth(0.4f);
        content.moveTo(MARGIN, top);
        content.lineTo(left, top);
        content.stroke();
    }

    private void write(String text, float x, float y, float size) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        faces.show(content, text, size);
        content.endText();
    }
}
