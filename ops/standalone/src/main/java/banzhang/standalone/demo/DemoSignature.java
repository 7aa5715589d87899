package banzhang.standalone.demo;

import banzhang.events.value.PersonId;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// 样例签名 — a drawn signature, the same for one person every time and different for each; nobody's real one.
final class DemoSignature {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 120;
    private static final int LETTERS = 4;
    private static final Color INK = new Color(0x1d2b33);

    private DemoSignature() {}

    static byte[] of(PersonId person) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(INK);
        pen.draw(strokes(new Random(person.value().hashCode())));
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// One line through a few loops, as a hand writes that has written it often.
    private static Path2D strokes(Random hand) {
        Path2D line = new Path2D.Double();
        double letter = (WIDTH - 60.0) / LETTERS;
        line.moveTo(25, height(hand));
        for (int at = 0; at < LETTERS; at++) {
            double x = 30 + at * letter;
            line.curveTo(
                    x + letter * 0.2, height(hand), x + letter * hand.nextDouble(), height(hand), x + letter * 0.6, 60);
            line.curveTo(
                    x + letter * 1.1,
                    height(hand),
                    x - letter * 0.2 * hand.nextDouble(),
                    height(hand),
                    x + letter,
                    55 + 20 * hand.nextDouble());
        }
        return line;
    }

    private static double height(Random hand) {
        return 12 + hand.nextDouble() * (HEIGHT - 24);
    }
}
