package banzhang.query.labels;

import banzhang.query.print.Faces;
import banzhang.query.print.PrintFonts;
import banzhang.query.print.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// 标签纸 — labels on the pages of a PDF, one after the other.
final class LabelSheet {
    static final String MEDIA_TYPE = "application/pdf";
    private static final float PADDING = 5;
    private static final float LEADING = 1.25f;
    private static final float SMALLEST = 4;
    private final PDDocument document;
    private final LabelLayout layout;
    private final Faces faces;

    private LabelSheet(PDDocument document, LabelLayout layout, Faces faces) {
        this.document = document;
        this.layout = layout;
        this.faces = faces;
    }

    /// @param free how many places of the first sheet were used before
    static void write(List<Label> labels, LabelLayout layout, int free, PrintFonts fonts, OutputStream out)
            throws IOException {
        try (PDDocument document = new PDDocument();
                Faces faces = fonts.open(document)) {
            document.getDocumentInformation().setTitle("标签");
            new LabelSheet(document, layout, faces).pages(labels, free);
            document.save(out);
        }
    }

    private void pages(List<Label> labels, int free) throws IOException {
        int next = 0;
        int place = free;
        while (next < labels.size()) {
            PDPage page = new PDPage(new PDRectangle(layout.widthOfPage(), layout.heightOfPage()));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (; place < layout.perPage() && next < labels.size(); place++) {
                    draw(content, labels.get(next++), layout.place(place));
                }
            }
            place = 0;
        }
    }

    private void draw(PDPageContentStream content, Label label, LabelLayout.Place at) throws IOException {
        float side = Math.min(at.height() - 2 * PADDING, at.width() * 0.45f);
        QrCode.of(label.address()).draw(content, at.x() + PADDING, at.y() + (at.height() - side) / 2, side);
        float left = at.x() + PADDING + side + 2;
        float width = at.x() + at.width() - PADDING - left;
        float size = Math.min(10, at.height() * 0.1f);
        Text text = new Text(content, left, at.y() + at.height() - PADDING, width);
        text.line(faces.fitted(label.school(), width, size * 0.8f), size * 0.8f);
        if (label.name() != null) {
            for (String line : faces.lines(label.name(), width, size, 2)) {
                text.line(line, size);
            }
        }
        code(text, label, width, label.name() == null ? size * 1.8f : size * 1.1f);
        if (label.detail() != null) {
            text.line(faces.fitted(label.detail(), width, size * 0.8f), size * 0.8f);
        }
    }

    /// A code is what somebody types when the QR code is torn: smaller or on more lines, but never cut.
    private void code(Text text, Label label, float width, float largest) throws IOException {
        float size = largest;
        while (size > SMALLEST && faces.width(label.code(), size) > width) {
            size -= 0.5f;
        }
        for (String line : faces.lines(label.code(), width, size, Integer.MAX_VALUE)) {
            text.line(line, size);
        }
    }

    /// 标签文字 — line below line.
    private final class Text {
        private final PDPageContentStream content;
        private final float left;
        private final float width;
        private float top;

        Text(PDPageContentStream content, float left, float top, float width) {
            this.content = content;
            this.left = left;
            this.top = top;
            this.width = width;
        }

        void line(String text, float size) throws IOException {
            if (text.isBlank() || width <= 0) {
                return;
            }
            top -= size * LEADING;
            content.beginText();
            content.newLineAtOffset(left, top + size * 0.2f);
            faces.show(content, text, size);
            content.endText();
        }
    }
}
