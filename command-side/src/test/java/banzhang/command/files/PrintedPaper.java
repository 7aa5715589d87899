package banzhang.command.files;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A sheet of paper with a code at its upper right, and what phones and scanners do to it.
public record PrintedPaper(BufferedImage image) {
    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754;
    private static final int CODE = 200;

    /// A4 at 150 dots an inch, with lines where text would be.
    public static PrintedPaper with(String code) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.setColor(Color.BLACK);
        Random random = new Random(1);
        for (int line = 350; line < HEIGHT - 100; line += 26) {
            for (int x = 90; x < WIDTH - 100; x += 22) {
                ink.fillRect(x, line, 6 + random.nextInt(12), 5 + random.nextInt(12));
            }
        }
        ink.drawImage(codeOf(code), WIDTH - CODE - 70, 60, CODE, CODE, null);
        ink.dispose();
        return new PrintedPaper(page);
    }

    private static BufferedImage codeOf(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, CODE, CODE, Map.of(EncodeHintType.MARGIN, 4));
            BufferedImage code = new BufferedImage(CODE, CODE, BufferedImage.TYPE_BYTE_GRAY);
            for (int x = 0; x < CODE; x++) {
                for (int y = 0; y < CODE; y++) {
                    code.setRGB(x, y, modules.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            return code;
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Laid askew on a grey table.
    public PrintedPaper turned(double degrees) {
        double angle = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(angle));
        double cos = Math.abs(Math.cos(angle));
        int width = (int) (image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) (image.getHeight() * cos + image.getWidth() * sin);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(angle);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return drawn(width, height, turn);
    }

    /// Seen from the side.
    public PrintedPaper slanted(double shear) {
        int width = (int) (image.getWidth() + image.getHeight() * shear);
        return drawn(width, image.getHeight(), AffineTransform.getShearInstance(shear, 0));
    }

    public PrintedPaper scaled(double scale) {
        return drawn(
                (int) (image.getWidth() * scale),
                (int) (image.getHeight() * scale),
                AffineTransform.getScaleInstance(scale, scale));
    }

    private PrintedPaper drawn(int width, int height, AffineTransform how) {
        BufferedImage table = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = table.createGraphics();
        ink.setColor(Color.GRAY);
        ink.fillRect(0, 0, width, height);
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.drawImage(image, how, null);
        ink.dispose();
        return new PrintedPaper(table);
    }

    public PrintedPaper blurred() {
        float[] soft = new float[9];
        Arrays.fill(soft, 1 / 9f);
        return new PrintedPaper(
                new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(image, null));
    }

    /// In a dark room, darker towards one side, with noise.
    public PrintedPaper dim() {
        BufferedImage dim = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(2);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int light = image.getRaster().getSample(x, y, 0);
                double lamp = 0.35 + 0.4 * x / image.getWidth();
                int seen = (int) (light * lamp) + 20 + random.nextInt(16);
                dim.getRaster().setSample(x, y, 0, Math.min(255, seen));
            }
        }
        return new PrintedPaper(dim);
    }

    public byte[] jpeg(float quality) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
