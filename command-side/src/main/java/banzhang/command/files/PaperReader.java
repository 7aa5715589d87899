package banzhang.command.files;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 读码 — finds the codes of printed sheets on a picture of paper, however it is turned: whole, smaller, and in its four
/// corners, each with two ways to tell dark from light. That is all that is tried, so it ends soon.
final class PaperReader {
    private static final Logger LOG = LoggerFactory.getLogger(PaperReader.class);
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Integer> SIDES = List.of(1600, 2400, 1000);
    private static final double CORNER = 0.6;

    private PaperReader() {}

    static Set<PaperMark> marks(BufferedImage paper) {
        int longest = Math.max(paper.getWidth(), paper.getHeight());
        for (int side : SIDES) {
            Set<PaperMark> found = read(scaled(paper, Math.min(1, side / (double) longest)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return inCorners(paper);
    }

    /// A code that is small on a large picture.
    private static Set<PaperMark> inCorners(BufferedImage paper) {
        int width = (int) (paper.getWidth() * CORNER);
        int height = (int) (paper.getHeight() * CORNER);
        for (int x : List.of(paper.getWidth() - width, 0)) {
            for (int y : List.of(0, paper.getHeight() - height)) {
                BufferedImage corner = paper.getSubimage(x, y, Math.max(1, width), Math.max(1, height));
                Set<PaperMark> found = read(scaled(corner, 1));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Set.of();
    }

    private static Set<PaperMark> read(BufferedImage gray) {
        int[] pixels = gray.getRGB(0, 0, gray.getWidth(), gray.getHeight(), null, 0, gray.getWidth());
        LuminanceSource light = new RGBLuminanceSource(gray.getWidth(), gray.getHeight(), pixels);
        Set<PaperMark> found = new LinkedHashSet<>();
        for (String code : codes(new BinaryBitmap(new HybridBinarizer(light)))) {
            PaperMark.read(code).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            for (String code : codes(new BinaryBitmap(new GlobalHistogramBinarizer(light)))) {
                PaperMark.read(code).ifPresent(found::add);
            }
        }
        return found;
    }

    private static List<String> codes(BinaryBitmap bitmap) {
        List<String> codes = new ArrayList<>();
        try {
            for (Result one : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                codes.add(one.getText());
            }
        } catch (NotFoundException none) {
            LOG.trace("no code", none);
        } catch (RuntimeException stumbled) {
            // a reader of pictures that meets something it was not made for
            LOG.debug("no code can be read", stumbled);
        }
        return codes;
    }

    /// In grey, on white where the picture lets through.
    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = gray.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.drawImage(picture, 0, 0, width, height, null);
        ink.dispose();
        return gray;
    }
}
