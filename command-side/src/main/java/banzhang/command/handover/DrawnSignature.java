package banzhang.command.handover;

import banzhang.command.CommandRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 手写签名 — a PNG as a page draws it, taken apart to its pixels and written anew: nothing else of the file is kept.
final class DrawnSignature {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnSignature.class);
    private static final String DATA_URL = "data:image/png;base64,";
    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_BYTES = 100 * 1024;
    private static final int MOST_PIXELS_A_SIDE = 2000;
    /// Lines on an empty ground become little smaller by trying harder, and all who sign at once wait for it.
    private static final float QUICKLY = 0.9f;
    private static final Object ONE_AT_A_TIME = new Object();

    private DrawnSignature() {}

    /// The picture of a data URL as a PNG of pixels only.
    ///
    /// @throws CommandRefused DRAWING_TOO_LARGE or DRAWING_NOT_A_PNG
    static byte[] png(String dataUrl) {
        byte[] drawn = bytesOf(dataUrl);
        CommandRefused.when(drawn.length > MOST_BYTES, HandoverRefusal.DRAWING_TOO_LARGE);
        boolean png = drawn.length > MAGIC.length && Arrays.equals(drawn, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        CommandRefused.when(!png, HandoverRefusal.DRAWING_NOT_A_PNG);
        // a small file may unpack to megabytes of pixels: one at a time bounds the memory
        synchronized (ONE_AT_A_TIME) {
            return rewritten(drawn);
        }
    }

    private static byte[] bytesOf(String dataUrl) {
        CommandRefused.when(!dataUrl.startsWith(DATA_URL), HandoverRefusal.DRAWING_NOT_A_PNG);
        try {
            return Base64.getDecoder().decode(dataUrl.substring(DATA_URL.length()));
        } catch (IllegalArgumentException notBase64) {
            LOG.debug("no base64", notBase64);
            throw new CommandRefused(HandoverRefusal.DRAWING_NOT_A_PNG);
        }
    }

    private static byte[] rewritten(byte[] drawn) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(drawn))) {
            reader.setInput(input, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            CommandRefused.when(longest > MOST_PIXELS_A_SIDE, HandoverRefusal.DRAWING_TOO_LARGE);
            return written(reader.read(0));
        } catch (CommandRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // the reader answers a broken file with whatever exception it stumbles over
            LOG.debug("no readable PNG", unreadable);
            throw new CommandRefused(HandoverRefusal.DRAWING_NOT_A_PNG);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage pixels) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
            ImageWriteParam quickly = writer.getDefaultWriteParam();
            quickly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quickly.setCompressionQuality(QUICKLY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), quickly);
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }
}
