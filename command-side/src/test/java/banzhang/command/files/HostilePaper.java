package banzhang.command.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/// What is sent as a scan and is none, or does more than to show pages; each with the one refusal it earns.
public enum HostilePaper {
    TOO_LARGE(FileRefusal.PAPER_TOO_LARGE, () -> Arrays.copyOf(text("%PDF-1.7\n"), (20 << 20) + 1)),
    HEAD_ALONE(FileRefusal.PAPER_UNREADABLE, () -> text("%PDF-1.7\n")),
    NOISE(FileRefusal.PAPER_UNREADABLE, () -> text("%PDF-1.7\n" + "\u0000\u00ff obj stream ".repeat(99))),
    NO_PAGES(FileRefusal.PAPER_UNREADABLE, () -> pdf(0, document -> {})),
    LOCKED(FileRefusal.PAPER_LOCKED, () -> text("%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 5 0 R/Size 6>>\n%%EOF\n")),
    SCRIPT(
            FileRefusal.PAPER_IS_ACTIVE,
            () -> pdf(
                    1,
                    document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
    FORM(FileRefusal.PAPER_IS_ACTIVE, () -> withKey("AcroForm")),
    ON_EVENTS(FileRefusal.PAPER_IS_ACTIVE, () -> withKey("AA")),
    CARRIES_FILES(FileRefusal.PAPER_IS_ACTIVE, () -> withKey("Collection")),
    TWENTY_ONE_PAGES(FileRefusal.PAPER_TOO_LONG, () -> pdf(21, document -> {})),
    /// A page whose drawing unpacks to two gigabytes.
    FLOOD(FileRefusal.PAPER_UNREADABLE, HostilePaper::flood),
    HTML(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("<!doctype html>%PDF-1.7"));

    private final FileRefusal refusal;
    private final Made made;

    /// How a file comes about.
    @FunctionalInterface
    private interface Made {
        byte[] bytes() throws IOException;
    }

    /// What is put into a document.
    @FunctionalInterface
    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    HostilePaper(FileRefusal refusal, Made made) {
        this.refusal = refusal;
        this.made = made;
    }

    public FileRefusal refusal() {
        return refusal;
    }

    public byte[] bytes() {
        try {
            return made.bytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A scan: these pictures as pages.
    public static byte[] scan(PrintedPaper... papers) {
        try {
            return pdf(0, document -> {
                document.getDocumentInformation().setAuthor("王老师");
                for (PrintedPaper paper : papers) {
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                        ink.drawImage(LosslessFactory.createFromImage(document, paper.image()), 0, 0, 595, 842);
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] pdf(int pages, Change change) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            change.in(document);
            document.save(file);
        }
        return file.toByteArray();
    }

    private static byte[] withKey(String key) throws IOException {
        return pdf(
                1,
                document -> document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.getPDFName(key), new COSDictionary()));
    }

    private static byte[] flood() throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int megabytes = 0; megabytes < 2048; megabytes++) {
            deflater.setInput(spaces);
            while (!deflater.needsInput()) {
                packed.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + packed.size() + "/Filter/FlateDecode>>stream\n"));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(text("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
