package banzhang.command.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.command.CommandRefused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 手写签名")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingASignatureTest {
    private static final int HEADER = 8 + 25;

    @Test
    void its_pixels_are_kept() throws IOException {
        for (int type : List.of(
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_USHORT_GRAY)) {
            BufferedImage drawn = stroke(300, 150, type);
            BufferedImage kept = read(DrawnSignature.png(url(png(drawn))));
            assertThat(kept.getWidth()).isEqualTo(300);
            assertThat(pixels(kept)).as("type %s", type).isEqualTo(pixels(drawn));
        }
    }

    @Test
    void nothing_else_of_the_file_is_kept() throws IOException {
        byte[] plain = png(stroke(300, 150, BufferedImage.TYPE_INT_ARGB));
        byte[] telling = with(plain, chunk("tEXt", "Author\0王老师".getBytes(StandardCharsets.UTF_8)));
        byte[] trailing = Arrays.copyOf(telling, telling.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, trailing, telling.length, 25);

        byte[] kept = DrawnSignature.png(url(trailing));

        assertThat(kept).isEqualTo(DrawnSignature.png(url(plain)));
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("王老师", "Author", "script", "tEXt");
    }

    @Test
    void a_small_file_does_not_unpack_to_a_large_text() throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[60 << 20]);
        deflater.finish();
        byte[] packed = Arrays.copyOf(new byte[] {'n', 0, 0}, 3 + (90 << 10));
        deflater.deflate(packed, 3, packed.length - 3);
        byte[] bomb = with(png(stroke(10, 10, BufferedImage.TYPE_INT_RGB)), chunk("zTXt", packed));

        assertThat(DrawnSignature.png(url(bomb))).hasSizeLessThan(1000);
    }

    @Test
    void it_is_at_most_100_KB() throws IOException {
        byte[] small = png(stroke(10, 10, BufferedImage.TYPE_INT_RGB));
        byte[] largest = with(small, chunk("tEXt", new byte[100 * 1024 - small.length - 12]));
        assertThat(largest).hasSize(100 * 1024);
        assertThat(DrawnSignature.png(url(largest))).isNotEmpty();
        refuses(url(Arrays.copyOf(largest, largest.length + 1)), HandoverRefusal.DRAWING_TOO_LARGE);
    }

    @Test
    void it_is_at_most_2000_pixels_wide_and_high() throws IOException {
        assertThat(DrawnSignature.png(url(png(stroke(2000, 2000, BufferedImage.TYPE_BYTE_BINARY)))))
                .isNotEmpty();
        refuses(url(png(stroke(2001, 1, BufferedImage.TYPE_BYTE_BINARY))), HandoverRefusal.DRAWING_TOO_LARGE);
        refuses(url(png(stroke(1, 2001, BufferedImage.TYPE_BYTE_BINARY))), HandoverRefusal.DRAWING_TOO_LARGE);
        byte[] vast = png(stroke(10, 10, BufferedImage.TYPE_INT_RGB));
        byte[] header = chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(Integer.MAX_VALUE)
                        .putInt(1)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        System.arraycopy(header, 0, vast, 8, header.length);
        refuses(url(vast), HandoverRefusal.DRAWING_TOO_LARGE);
    }

    @Test
    void what_is_no_png_is_refused() throws IOException {
        byte[] good = png(stroke(300, 150, BufferedImage.TYPE_INT_ARGB));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stroke(10, 10, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        String base64 = Base64.getEncoder().encodeToString(good);
        for (String notPng : List.of(
                "",
                base64,
                "data:image/png;base64,",
                "data:image/png;base64,*",
                "data:image/svg+xml;base64," + base64,
                "data:image/png," + base64,
                url(jpeg.toByteArray()),
                url("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                url(Arrays.copyOf(good, 8)),
                url(Arrays.copyOf(good, HEADER)),
                url(Arrays.copyOf(good, HEADER + 10)))) {
            refuses(notPng, HandoverRefusal.DRAWING_NOT_A_PNG);
        }
    }

    @Test
    void a_damaged_file_is_read_or_refused_and_never_a_fault() throws IOException {
        byte[] good = png(stroke(60, 30, BufferedImage.TYPE_INT_ARGB));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int tries = 0; tries < 3000; tries++) {
            byte[] damaged = good.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(DrawnSignature.png(url(damaged))).as("seed %s", seed).isNotEmpty();
            } catch (CommandRefused refused) {
                assertThat(refused.refusal())
                        .as("seed %s", seed)
                        .isIn(HandoverRefusal.DRAWING_NOT_A_PNG, HandoverRefusal.DRAWING_TOO_LARGE);
            }
        }
    }

    private static void refuses(String dataUrl, HandoverRefusal refusal) {
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, () -> DrawnSignature.png(dataUrl));
        assertThat(refused)
                .as(dataUrl.substring(0, Math.min(60, dataUrl.length())))
                .isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    static String url(byte[] file) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    static BufferedImage stroke(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < Math.min(width, height); x++) {
            image.setRGB(x, x, Color.WHITE.getRGB());
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /// The file with one more chunk after its header.
    private static byte[] with(byte[] png, byte[] chunk) {
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, HEADER)
                .put(chunk)
                .put(png, HEADER, png.length - HEADER)
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
