package banzhang.command.files;

import banzhang.command.CommandRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// PDF 阅读程序 — what [PdfProcess] runs: a PDF comes in, its pages' codes and the file without what is no page go out.
final class PdfProgram {
    private static final int MOST_PAGES = 20;
    private static final float SIDE = 2200;
    private static final float LARGEST_SCALE = 3;
    private static final long UNCHANGING = 1;

    private PdfProgram() {}

    public static void main(String[] none) throws IOException {
        PrintStream answer = System.out;
        System.setOut(System.err); // a library that talks would talk into the answer
        try (DataOutputStream out = new DataOutputStream(answer)) {
            try {
                out.write(read(System.in.readAllBytes()));
            } catch (CommandRefused refused) {
                out.writeInt(((FileRefusal) refused.refusal()).ordinal());
            } catch (IOException | RuntimeException unreadable) {
                out.writeInt(FileRefusal.PAPER_UNREADABLE.ordinal());
            }
        }
    }

    private static byte[] read(byte[] pdf) throws IOException {
        // also in files nothing of which can be read without the password
        boolean locked = new String(pdf, StandardCharsets.ISO_8859_1).contains("/Encrypt");
        CommandRefused.when(locked, FileRefusal.PAPER_LOCKED);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf);
                DataOutputStream out = new DataOutputStream(said)) {
            CommandRefused.when(PdfContents.isActive(document), FileRefusal.PAPER_IS_ACTIVE);
            int pages = document.getNumberOfPages();
            CommandRefused.when(pages == 0, FileRefusal.PAPER_UNREADABLE);
            CommandRefused.when(pages > MOST_PAGES, FileRefusal.PAPER_TOO_LONG);
            CommandRefused.when(PdfContents.floods(document), FileRefusal.PAPER_UNREADABLE);
            Set<PaperMark> marks = marks(document);
            out.writeInt(-1);
            out.writeInt(pages);
            out.writeInt(marks.size());
            for (PaperMark mark : marks) {
                out.writeUTF(mark.code());
            }
            PdfContents.strip(document);
            document.setDocumentId(UNCHANGING);
            document.save(out);
        }
        CommandRefused.when(said.size() > PaperWorkshop.MOST_BYTES_KEPT, FileRefusal.PAPER_TOO_LARGE);
        return said.toByteArray();
    }

    private static Set<PaperMark> marks(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        Set<PaperMark> marks = new LinkedHashSet<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            PDRectangle box = document.getPage(page).getCropBox();
            float scale = Math.min(LARGEST_SCALE, SIDE / Math.max(box.getWidth(), box.getHeight()));
            BufferedImage seen = renderer.renderImage(page, scale, ImageType.GRAY);
            marks.addAll(PaperReader.marks(seen));
        }
        return marks;
    }
}
