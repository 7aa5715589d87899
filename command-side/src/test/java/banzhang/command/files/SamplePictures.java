package banzhang.command.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures to send: red at the left, blue at the right, so that it is seen how they are turned.
public final class SamplePictures {
    static final int PNG_HEADER = 8 + 25;

    private static final String LOSSY = "0AQAnQEqKAAUAD5tLJJFpCKhmAQAQAbEoAdgD8IOECGAfgBXf+4AAXvMGf2qMmAA/vCbQ//+"
            + "QXZts5n//+QH/ID/kB/4/p8rB/oMxubn8gOsn5xj//ID38/4AlgtacyDUbImldOMdHgAAA==";
    private static final String LOSSLESS = "LyfABAAPEPO///MfDgiybWpwf9oJHCCi/1HjHQ==";

    private SamplePictures() {}

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    /// 40 by 20, with loss.
    public static byte[] webp() {
        return riff(piece("VP8 ", Base64.getDecoder().decode(LOSSY)));
    }

    /// 40 by 20, without.
    static byte[] losslessWebp() {
        return riff(piece("VP8L", Base64.getDecoder().decode(LOSSLESS)));
    }

    /// The same picture in a file of several parts, with what a camera noted, and what follows the end.
    static byte[] tellingWebp() {
        byte[] head = extended(0x04 | 0x08, 40, 20);
        byte[] picture = piece("VP8 ", Base64.getDecoder().decode(LOSSY));
        byte[] noted = joined(piece("EXIF", text("MM\0* GPS 王老师")), piece("XMP ", text("<x>王老师</x>")));
        return joined(riff(joined(head, picture, noted)), text("<script>alert(1)</script>"));
    }

    static byte[] extended(int flags, int width, int height) {
        byte[] sides = ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(flags)
                .putInt(width - 1)
                .array();
        ByteBuffer.wrap(sides).order(ByteOrder.LITTLE_ENDIAN).putShort(7, (short) (height - 1));
        return piece("VP8X", sides);
    }

    static byte[] riff(byte[] pieces) {
        return joined(text("RIFF"), little(pieces.length + 4), text("WEBP"), pieces);
    }

    static byte[] piece(String name, byte[] data) {
        return joined(text(name), little(data.length), data, new byte[data.length % 2]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /// As a phone makes it: on its side, with its place and its owner, a comment and something behind the end.
    public static byte[] telling(int width, int height, int turned) {
        byte[] exif = joined(
                text("Exif\0\0MM\0*"),
                new byte[] {0, 0, 0, 8, 0, 2},
                new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) turned, 0, 0},
                new byte[] {(byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38},
                new byte[4],
                text("GPS N 31 13 49 王老师的手机"));
        return joined(
                withSegment(withSegment(jpeg(width, height), 0xFE, text("comment by 王老师")), 0xE1, exif),
                text("PK\3\4<script>alert(1)</script>"));
    }

    /// With one more segment right after the start.
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// With one more chunk after the header.
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, PNG_HEADER)
                .put(chunk)
                .put(png, PNG_HEADER, png.length - PNG_HEADER)
                .array();
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(text(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = picture.createGraphics();
        ink.setColor(Color.RED);
        ink.fillRect(0, 0, width / 2, height);
        ink.setColor(Color.BLUE);
        ink.fillRect(width / 2, 0, width - width / 2, height);
        ink.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
