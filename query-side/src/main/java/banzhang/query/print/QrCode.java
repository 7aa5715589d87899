package banzhang.query.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// 二维码 — an address as a QR code, drawn in squares that stay sharp at any size.
public final class QrCode {
    /// Its quiet zone belongs to it, so nothing printed beside it comes too near.
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, HINTS));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("an address longer than a QR code holds", tooLong);
        }
    }

    /// Into the square with its lower left corner at `x`, `y`.
    public void draw(PDPageContentStream page, float x, float y, float side) throws IOException {
        float module = side / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            float bottom = y + side - (row + 1) * module;
            int column = 0;
            while (column < modules.getWidth()) {
                int dark = darkFrom(column, row);
                if (dark > 0) {
                    page.addRect(x + column * module, bottom, dark * module, module);
                }
                column += Math.max(1, dark);
            }
        }
        page.fill();
    }

    /// How many dark modules there are in a row from here.
    private int darkFrom(int column, int row) {
        int end = column;
        while (end < modules.getWidth() && modules.get(end, row)) {
            end++;
        }
        return end - column;
    }
}
