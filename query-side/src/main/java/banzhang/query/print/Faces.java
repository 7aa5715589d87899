package banzhang.query.print;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
    private final PDDocument document;
    private final List<Face> faces = new ArrayList<>();
    private final Deque<Font> unread;

    private Faces(PDDocument document, List<Font> fonts) {
        this.document = document;
        this.unread = new ArrayDeque<>(fonts);
    }

    /// 字体文件 — where a font's bytes come from; read when a text asks for what no font before it has.
    interface Font {
        byte[] read() throws IOException;
    }

    /// 字体面 — one font, and which characters it has.
    private record Face(TrueTypeFont outlines, CmapLookup characters, PDType0Font font) {
        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    /// 字段 — characters in a row of one face.
    private record Run(Face face, String text) {}

    /// @param fonts the first is read at once
    static Faces of(PDDocument document, List<Font> fonts) throws IOException {
        Faces faces = new Faces(document, fonts);
        faces.readNext();
        return faces;
    }

    private Face readNext() throws IOException {
        TrueTypeFont outlines = new TTFParser()
                .parse(new RandomAccessReadBuffer(unread.removeFirst().read()));
        Face face = new Face(outlines, outlines.getUnicodeCmapLookup(), PDType0Font.load(document, outlines, true));
        faces.add(face);
        return face;
    }

    private Optional<Face> faceOf(int character) throws IOException {
        for (Face face : faces) {
            if (face.has(character)) {
                return Optional.of(face);
            }
        }
        while (!unread.isEmpty()) {
            Face next = readNext();
            if (next.has(character)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
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

    private List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int character : text.codePoints().toArray()) {
            int printed = Character.isISOControl(character) ? ' ' : character;
            Optional<Face> found = faceOf(printed);
            String shown = found.isPresent() ? Character.toString(printed) : LACKING;
            Face by = found.orElse(faces.getFirst());
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.face().equals(by)) {
                runs.set(runs.size() - 1, new Run(by, last.text() + shown));
            } else {
                runs.add(new Run(by, shown));
            }
        }
        return runs;
    }

    @Override
    public void close() throws IOException {
        for (Face face : faces) {
            face.outlines().close();
        }
    }
}
