package banzhang.query.print;

import java.awt.geom.Dimension2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// 版面 — what is written from the top of one page to the foot of the last, with a head and a foot on each. Points, from
/// the lower left corner.
public final class PageFlow {
    public static final float MARGIN = 40;
    public static final float SIZE = 9;
    public static final float LEADING = 12.5f;
    private static final float GAP = 3;
    private final PDDocument document;
    private final Faces faces;
    private final PDRectangle format;
    private final Head head;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float top;

    /// 页眉 — what every page begins with.
    @FunctionalInterface
    public interface Head {
        void draw(PageFlow page) throws IOException;
    }

    /// 表列 — one column.
    ///
    /// @param most how many lines its texts take; what is more is cut
    public record Column(String heading, float width, boolean toTheRight, int most) {}

    public PageFlow(PDDocument document, Faces faces, PDRectangle format, Head head) throws IOException {
        this.document = document;
        this.faces = faces;
        this.format = format;
        this.head = head;
        this.content = begin();
    }

    public float width() {
        return format.getWidth() - 2 * MARGIN;
    }

    /// Where the next line hangs from.
    public float top() {
        return top;
    }

    public void down(float points) {
        top -= points;
    }

    /// Goes to the next page unless there is so much room below.
    public void need(float height) throws IOException {
        if (top - height < MARGIN + 2 * LEADING) {
            content.close();
            content = begin();
        }
    }

    /// One line, as much of it as fits.
    public void line(String text, float size) throws IOException {
        need(size * 1.4f);
        top -= size * 1.4f;
        write(faces.fitted(text, width(), size), MARGIN, top, size);
    }

    /// As many lines as it takes.
    public void paragraph(String text, float width, float size) throws IOException {
        for (String line : faces.lines(text, width, size, Integer.MAX_VALUE)) {
            need(size * 1.4f);
            top -= size * 1.4f;
            write(line, MARGIN, top, size);
        }
    }

    public void headings(List<Column> columns) throws IOException {
        draw(columns, columns.stream().map(column -> List.of(column.heading())).toList(), LEADING + GAP);
    }

    /// One row of a table; when the page is full, the next begins with the headings.
    public void row(List<Column> columns, List<String> cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            List<String> broken = faces.lines(cells.get(at), column.width() - 2 * GAP, SIZE, column.most());
            lines.add(broken);
            most = Math.max(most, broken.size());
        }
        float height = most * LEADING + GAP;
        int before = pages.size();
        need(height);
        if (pages.size() > before) {
            headings(columns);
        }
        draw(columns, lines, height);
    }

    /// A line over the whole width.
    public void rule() throws IOException {
        stroke(MARGIN, MARGIN + width());
    }

    /// A picture as large as it may be, hanging from the top.
    public void image(PDImageXObject picture, Dimension2D most) throws IOException {
        double scale = Math.min(most.getWidth() / picture.getWidth(), most.getHeight() / picture.getHeight());
        float width = (float) (picture.getWidth() * scale);
        float height = (float) (picture.getHeight() * scale);
        content.drawImage(picture, MARGIN, top - height, width, height);
    }

    public void code(QrCode code, float x, float y, float side) throws IOException {
        code.draw(content, x, y, side);
    }

    public void write(String text, float x, float y, float size) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        faces.show(content, text, size);
        content.endText();
    }

    /// Puts a foot on every page, with its number after the first line, now that it is known how many there are.
    public void finish(float size, String first, String... more) throws IOException {
        content.close();
        for (int at = 0; at < pages.size(); at++) {
            try (PDPageContentStream again =
                    new PDPageContentStream(document, pages.get(at), PDPageContentStream.AppendMode.APPEND, true)) {
                content = again;
                float line = MARGIN - LEADING;
                write(first + "　第 %d 页，共 %d 页".formatted(at + 1, pages.size()), MARGIN, line, size);
                for (String below : more) {
                    line -= size * 1.3f;
                    write(below, MARGIN, line, size);
                }
            }
        }
    }

    private PDPageContentStream begin() throws IOException {
        PDPage page = new PDPage(format);
        document.addPage(page);
        pages.add(page);
        PDPageContentStream opened = new PDPageContentStream(document, page);
        content = opened;
        top = format.getHeight() - MARGIN;
        head.draw(this);
        return opened;
    }

    private void draw(List<Column> columns, List<List<String>> lines, float height) throws IOException {
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
        stroke(MARGIN, left);
    }

    private void stroke(float from, float to) throws IOException {
        content.setLineWidth(0.4f);
        content.moveTo(from, top);
        content.lineTo(to, top);
        content.stroke();
    }
}
