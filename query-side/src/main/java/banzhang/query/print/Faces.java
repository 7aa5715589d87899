package banzhang.query.print;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// 字面 — the fonts of one document, each embedded with the characters it is used for. What no font has is printed as
/// 〓, as printers have always done: the reader sees that a character is missing, and how many.
public final class Faces implements Closeable {
    private static final String LACKING = "〓";
    private static final String CUT = "…";
    private final List<Face> faces;

    private Faces(List<Face> faces) {
        this.faces = List.copyOf(faces);
    }

    /// 字体面 — one font, and which characters it has.
    private record Face(TrueTypeFont outlines, CmapLookup characters, PDType0Font font) {
        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    /// 字段 — characters in a row of one face.
    private record Run(Face face, String text) {}

    static Faces of(PDDocument document, List<byte[]> fonts) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (byte[] font : fonts) {
            TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(font));
            faces.add(new Face(outlines, outlines.getUnicodeCmapLookup(), PDType0Font.load(document, outlines, true)));
        }
        return new Faces(faces);
    }

    /// In points.
    public float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.face().font().getStringWidth(run.text());
        }
        return width * size / 1000;
    }

    /// Writes from where the page's text stands.
    public void show(PDPageContentStream page, String text, float size) throws IOException {
        for (Run run : runs(text)) {
            page.setFont(run.face().font(), size);
            page.showText(run.text());
        }
    }

    /// As much of it as fits on one line, with … for the rest.
    public String fitted(String text, float width, float size) throws IOException {
        List<String> lines = lines(text, width, size, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    /// The text broken at any character into lines that fit; … at the end of the last when there is more.
    public List<String> lines(String text, float width, float size, int most) throws IOException {
        if (width(text, size) <= width) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String longer = line + Character.toString(character);
            if (!line.isEmpty() && width(longer, size) > width) {
                if (lines.size() + 1 == most) {
                    lines.add(cut(line, width, size));
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private String cut(StringBuilder line, float width, float size) throws IOException {
        while (!line.isEmpty() && width(line + CUT, size) > width) {
            line.setLength(line.offsetByCodePoints(line.length(), -1));
        }
        return line + CUT;
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            int printed = Character.isISOControl(character) ? ' ' : character;
            Face face =
                    faces.stream().filter(one -> one.has(printed)).findFirst().orElse(null);
            String shown = face == null ? LACKING : Character.toString(printed);
            Face by = face == null ? faces.getFirst() : face;
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.face().equals(by)) {
                runs.set(runs.size() - 1, new Run(by, last.text() + shown));
            } else {
                runs.add(new Run(by, shown));
            }
        });
        return runs;
    }

    @Override
    public void close() throws IOException {
        for (Face face : faces) {
            face.outlines().close();
        }
    }
}
