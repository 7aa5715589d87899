package banzhang.query.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 字体 — the TrueType fonts a PDF is written with: Noto Sans SC, which comes along, then those a school adds for
/// characters it lacks.
@Component
public final class PrintFonts {
    private static final String BUNDLED = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private final List<Path> more;

    /// @param more files of further fonts, with commas between them; one that cannot be embedded is told of at the
    /// start, not on a page
    PrintFonts(@Value("${banzhang.print.fonts:}") String more) {
        this.more = Arrays.stream(more.split(",", -1))
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
        if (!this.more.isEmpty()) {
            try (PDDocument trial = new PDDocument();
                    Faces faces = open(trial)) {
                faces.width("班账", 10);
            } catch (IOException unusable) {
                throw new UncheckedIOException("banzhang.print.fonts: a font that cannot be embedded", unusable);
            }
        }
    }

    /// The faces for one document; to be closed after it is saved.
    public Faces open(PDDocument document) throws IOException {
        List<byte[]> fonts = new ArrayList<>();
        try (InputStream bundled = Objects.requireNonNull(PrintFonts.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            fonts.add(bundled.readAllBytes());
        }
        for (Path file : more) {
            fonts.add(Files.readAllBytes(file));
        }
        return Faces.of(document, fonts);
    }
}
