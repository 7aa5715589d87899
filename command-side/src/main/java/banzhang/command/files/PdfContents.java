package banzhang.command.files;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/// PDF 内容 — what in a PDF is no page: things that run, flood or are carried along, for which it is refused, and what
/// its maker noted, which is left out.
final class PdfContents {
    private static final List<COSName> ACTIVE = names("OpenAction", "AA", "AcroForm", "Collection");
    private static final List<COSName> ACTIVE_NAMES = names("JavaScript", "EmbeddedFiles");
    private static final List<COSName> NOTED =
            names("Metadata", "PieceInfo", "Outlines", "StructTreeRoot", "MarkInfo", "Names", "Threads", "Lang");

    private static final long MOST_DRAWN = 64L << 20;

    private PdfContents() {}

    static boolean isActive(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.getPDFName("Names"));
        return holdsAny(catalog, ACTIVE) || names != null && holdsAny(names, ACTIVE_NAMES);
    }

    /// Whether the drawing of a page unpacks to more than any scan holds: a few packed kilobytes may be gigabytes
    /// of
    /// nothing, and would be read for as long as they last.
    static boolean floods(PDDocument document) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (PDPage page : document.getPages()) {
            try (RandomAccessRead drawn = page.getContentsForStreamParsing()) {
                long bytes = 0;
                for (int read = drawn.read(piece); read > 0; read = drawn.read(piece)) {
                    bytes += read;
                    if (bytes > MOST_DRAWN) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// What was drawn onto a page stays, but leads nowhere.
    static void strip(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        NOTED.forEach(catalog::removeItem);
        for (PDPage page : document.getPages()) {
            NOTED.forEach(page.getCOSObject()::removeItem);
            page.getCOSObject().removeItem(COSName.getPDFName("AA"));
            for (PDAnnotation drawn : page.getAnnotations()) {
                drawn.getCOSObject().removeItem(COSName.A);
                drawn.getCOSObject().removeItem(COSName.getPDFName("AA"));
            }
        }
    }

    private static boolean holdsAny(COSDictionary dictionary, List<COSName> keys) {
        return keys.stream().anyMatch(dictionary::containsKey);
    }

    private static List<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
