package banzhang.bench.handover;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/// 手写签名 — a signature as a phone sends it, no two alike.
final class Drawing {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 120;
    private static final int LOOPS = 8;

    private Drawing() {}

    static String of(SplittableRandom hand) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setStroke(new BasicStroke(3));
        pen.setColor(Color.DARK_GRAY);
        Path2D line = new Path2D.Double();
        line.moveTo(0, hand.nextInt(HEIGHT));
        for (int loop = 0; loop < LOOPS; loop++) {
            line.quadTo(hand.nextInt(WIDTH), hand.nextInt(HEIGHT), hand.nextInt(WIDTH), hand.nextInt(HEIGHT));
        }
        pen.draw(line);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
