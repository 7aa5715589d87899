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
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 字体 — the TrueType fonts a PDF is written with: Noto Sans SC, which comes along, then what a school adds for the
/// characters it lacks, or else 花園明朝 where the machine has it: all of the unified ideographs of Extension B and more.
@Component
public final class PrintFonts {
    /// Where Debian's and Ubuntu's package `fonts-hanazono` puts it.
    static final List<Path> HANAZONO = Stream.of("HanaMinA.ttf", "HanaMinB.ttf")
            .map(Path.of("/usr/share/fonts/truetype/hanazono")::resolve)
            .toList();

    private static final String INSTALLED = "installed";
    private static final String BUNDLED = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private final List<Faces.Font> fonts = new ArrayList<>();

    /// @param more files of further fonts, with commas between them; `installed` for 花園明朝 where there is one. A
    /// file
    /// that cannot be embedded is told of at the start, not on a page
    PrintFonts(@Value("${banzhang.print.fonts:" + INSTALLED + "}") String more) {
        fonts.add(PrintFonts::bundled);
        files(more).forEach(file -> fonts.add(() -> Files.readAllBytes(file)));
        if (!more.equals(INSTALLED)) {
            fonts.forEach(PrintFonts::requireEmbeddable);
        }
    }

    private static Stream<Path> files(String more) {
        return more.equals(INSTALLED)
                ? HANAZONO.stream().filter(Files::isReadable)
                : Arrays.stream(more.split(",", -1))
                        .map(String::strip)
                        .filter(file -> !file.isEmpty())
                        .map(Path::of);
    }

    private static void requireEmbeddable(Faces.Font font) {
        try (PDDocument trial = new PDDocument();
                Faces faces = Faces.of(trial, List.of(font))) {
            faces.width("班账", 10);
        } catch (IOException unusable) {
            throw new UncheckedIOException("banzhang.print.fonts: a font that cannot be embedded", unusable);
        }
    }

    private static byte[] bundled() throws IOException {
        try (InputStream bundled = Objects.requireNonNull(PrintFonts.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            return bundled.readAllBytes();
        }
    }

    /// The faces for one document; to be closed after it is saved.
    public Faces open(PDDocument document) throws IOException {
        return Faces.of(document, fonts);
    }
}
