package banzhang.command.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// 预览 — a smaller picture, upright, on white where the picture lets through.
final class Preview {
    private static final int FIRST_ON_ITS_SIDE = 5;

    private Preview() {}

    /// As a JPEG whose longest side is this, or that of the picture when it has fewer pixels.
    static byte[] jpeg(BufferedImage picture, int turned, int side) {
        double scale = Math.min(1, side / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean onItsSide = turned >= FIRST_ON_ITS_SIDE;
        BufferedImage small =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = small.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, small.getWidth(), small.getHeight());
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.transform(upright(turned, width, height));
        ink.drawImage(picture, 0, 0, width, height, null);
        ink.dispose();
        return written(small);
    }

    /// Takes a picture of this size to where it is seen upright; numbers as Exif has them.
    private static AffineTransform upright(int turned, int width, int height) {
        return switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(BufferedImage picture) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "jpeg", jpeg)) {
                throw new IOException("no writer for these pixels");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a preview could not be written", impossible);
        }
        return jpeg.toByteArray();
    }
}
