package banzhang.query.labels;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// A PDF read back as somebody with scissors and a scanner would: its text, and every QR code as it is printed.
public final class PrintedPages implements AutoCloseable {
    private static final int DOTS_PER_INCH = 300;
    private final PDDocument document;

    private PrintedPages(PDDocument document) {
        this.document = document;
    }

    public static PrintedPages of(byte[] pdf) throws IOException {
        return new PrintedPages(Loader.loadPDF(pdf));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /// Width and height of a page in millimetres, rounded.
    public List<Long> sizeOf(int page) {
        var box = document.getPage(page).getMediaBox();
        return List.of(Math.round(box.getWidth() / 72 * 25.4), Math.round(box.getHeight() / 72 * 25.4));
    }

    /// Without the breaks between lines.
    public String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    /// What a scanner held over the page reads, sorted.
    public List<String> scanned(int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            Result[] found =
                    new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
            return Arrays.stream(found).map(Result::getText).sorted().toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
