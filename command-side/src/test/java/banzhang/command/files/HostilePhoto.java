package banzhang.command.files;

import static banzhang.command.files.SamplePictures.PNG_HEADER;
import static banzhang.command.files.SamplePictures.chunk;
import static banzhang.command.files.SamplePictures.extended;
import static banzhang.command.files.SamplePictures.joined;
import static banzhang.command.files.SamplePictures.jpeg;
import static banzhang.command.files.SamplePictures.losslessWebp;
import static banzhang.command.files.SamplePictures.piece;
import static banzhang.command.files.SamplePictures.png;
import static banzhang.command.files.SamplePictures.riff;
import static banzhang.command.files.SamplePictures.text;
import static banzhang.command.files.SamplePictures.webp;
import static banzhang.command.files.SamplePictures.withChunk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/// What is sent as a photo and is none, or is more than one; each with the one refusal it earns.
public enum HostilePhoto {
    NOTHING(FileRefusal.PHOTO_EMPTY, () -> new byte[0]),
    ELEVEN_MEGABYTES(FileRefusal.PHOTO_TOO_LARGE, () -> Arrays.copyOf(jpeg(9, 9), 11 << 20)),
    ONE_BYTE_TOO_MANY(FileRefusal.PHOTO_TOO_LARGE, () -> Arrays.copyOf(png(9, 9), (10 << 20) + 1)),
    TEXT(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("一张照片")),
    ONE_BYTE(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> new byte[1]),
    SVG(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
    XML_SVG(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("<?xml version='1.0'?><svg><script>alert(1)</script></svg>")),
    HTML(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("<!doctype html><script>alert(1)</script>")),
    PROGRAM(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("MZ\u0090\0\3\0\0\0")),
    ARCHIVE(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("PK\3\4\24\0\0\0\10\0")),
    BITMAP(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("BM\66\0\0\0\0\0\0\0\66\0\0\0")),
    TIFF(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("II*\0\10\0\0\0")),
    VIDEO(FileRefusal.PHOTO_TYPE_UNKNOWN, () -> text("\0\0\0\30ftypmp42\0\0\0\0")),
    HEIC(FileRefusal.PHOTO_IS_HEIC, () -> text("\0\0\0\30ftypheic\0\0\0\0mif1heic")),
    AVIF(FileRefusal.PHOTO_IS_HEIC, () -> text("\0\0\0\30ftypavif\0\0\0\0mif1avif")),
    MOVING_WEBP(FileRefusal.PHOTO_IS_ANIMATED, () -> riff(joined(extended(2, 9, 9), piece("ANIM", new byte[6])))),
    FRAME_OF_A_WEBP(FileRefusal.PHOTO_IS_ANIMATED, () -> riff(joined(extended(0, 9, 9), piece("ANMF", new byte[16])))),
    GIF(FileRefusal.PHOTO_IS_ANIMATED, () -> text("GIF89a\1\0\1\0\0\0\0;")),
    GIF_THEN_JPEG(FileRefusal.PHOTO_IS_ANIMATED, () -> joined(text("GIF89a"), jpeg(9, 9))),
    MOVING_PNG(FileRefusal.PHOTO_IS_ANIMATED, () -> withChunk(png(9, 9), "acTL", new byte[8])),
    PDF(FileRefusal.PHOTO_IS_A_DOCUMENT, () -> text("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>endobj")),
    HALF_A_JPEG(FileRefusal.PHOTO_INCOMPLETE, () -> half(jpeg(400, 300))),
    HEAD_OF_A_JPEG(FileRefusal.PHOTO_INCOMPLETE, () -> Arrays.copyOf(jpeg(400, 300), 40)),
    THREE_BYTES_OF_A_JPEG(FileRefusal.PHOTO_INCOMPLETE, () -> Arrays.copyOf(jpeg(9, 9), 3)),
    HALF_A_JPEG_CLOSED(
            FileRefusal.PHOTO_INCOMPLETE, () -> joined(half(noise()), new byte[] {(byte) 0xFF, (byte) 0xD9})),
    HALF_A_WEBP(FileRefusal.PHOTO_INCOMPLETE, () -> half(webp())),
    HEAD_OF_A_WEBP(FileRefusal.PHOTO_INCOMPLETE, () -> text("RIFF\20\0\0\0WEBPVP8 ")),
    HALF_A_PNG(FileRefusal.PHOTO_INCOMPLETE, () -> half(png(400, 300))),
    HEAD_OF_A_PNG(FileRefusal.PHOTO_INCOMPLETE, () -> Arrays.copyOf(png(9, 9), PNG_HEADER)),
    CHUNK_OF_TWO_GIGABYTES(FileRefusal.PHOTO_INCOMPLETE, () -> chunkOf(Integer.MAX_VALUE)),
    CHUNK_OF_MINUS_ONE(FileRefusal.PHOTO_INCOMPLETE, () -> chunkOf(-1)),
    COLOURS_FOR_PRINTING(FileRefusal.PHOTO_COLOURS_UNKNOWN, () -> withFrame(0xC0, 9, 9, 4)),
    VAST_JPEG(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> patched(0xFFFF, 0xFFFF)),
    FLAT_JPEG(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> patched(0xFFFF, 1)),
    VAST_PNG(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> vast(Integer.MAX_VALUE, Integer.MAX_VALUE)),
    LONG_PNG(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> vast(1, 20_000)),
    PNG_OF_FIFTY_MILLION_PIXELS(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> vast(10_000, 5_000)),
    VAST_WEBP(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> losslessHead(16_000, 16_000)),
    WEBP_OF_SEVEN_MILLION_PIXELS(FileRefusal.PHOTO_TOO_MANY_PIXELS, () -> losslessHead(3500, 2000)),
    WEBP_LARGER_THAN_IT_SAYS(
            FileRefusal.PHOTO_UNREADABLE, () -> riff(joined(extended(0, 9, 9), losslessPiece(5000, 5000)))),
    WEBP_OF_TWO_PICTURES(FileRefusal.PHOTO_UNREADABLE, () -> riff(joined(losslessPiece(9, 9), losslessPiece(9, 9)))),
    WEBP_WITHOUT_PICTURE(FileRefusal.PHOTO_UNREADABLE, () -> riff(extended(0, 9, 9))),
    WEBP_TORN_INSIDE(
            FileRefusal.PHOTO_UNREADABLE, () -> riff(piece("VP8L", Arrays.copyOfRange(losslessWebp(), 20, 32)))),
    PNG_WITHOUT_WIDTH(FileRefusal.PHOTO_UNREADABLE, () -> vast(0, 10)),
    JPEG_WITHOUT_PICTURE(FileRefusal.PHOTO_UNREADABLE, () -> new byte[] {-1, -40, -1, -39}),
    JPEG_WITHOUT_HEIGHT(FileRefusal.PHOTO_UNREADABLE, () -> patched(9, 0)),
    ARITHMETIC_JPEG(FileRefusal.PHOTO_UNREADABLE, () -> withFrame(0xC9, 9, 9, 3)),
    TWO_FRAMES(FileRefusal.PHOTO_UNREADABLE, () -> withFrame(0xC0, 9, 9, 3)),
    HUNDRED_SCANS(FileRefusal.PHOTO_UNREADABLE, HostilePhoto::scans),
    NOISE_AFTER_THE_START(FileRefusal.PHOTO_UNREADABLE, () -> joined(new byte[] {-1, -40, -1, 1}, new byte[40])),
    PNG_WITH_A_WRONG_SUM(FileRefusal.PHOTO_UNREADABLE, () -> flipped(png(40, 40), 45)),
    PNG_OF_ANOTHER_KIND(FileRefusal.PHOTO_UNREADABLE, () -> withChunk(png(9, 9), "EVIL", new byte[9])),
    PNG_WITHOUT_PIXELS(FileRefusal.PHOTO_UNREADABLE, HostilePhoto::withoutPixels);

    private final FileRefusal refusal;
    private final Supplier<byte[]> made;

    HostilePhoto(FileRefusal refusal, Supplier<byte[]> made) {
        this.refusal = refusal;
        this.made = made;
    }

    public FileRefusal refusal() {
        return refusal;
    }

    public byte[] bytes() {
        return made.get();
    }

    private static byte[] losslessHead(int width, int height) {
        return riff(losslessPiece(width, height));
    }

    /// A size, and no pixels behind it.
    private static byte[] losslessPiece(int width, int height) {
        byte[] data = ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt(width - 1 | (height - 1) << 14)
                .array();
        return piece("VP8L", data);
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] flipped(byte[] file, int at) {
        file[at] ^= 1;
        return file;
    }

    /// Many scans' worth of data, so that half of it is half a picture.
    private static byte[] noise() {
        return jpeg(1600, 1200);
    }

    private static byte[] withFrame(int marker, int width, int height, int components) {
        byte[] frame = ByteBuffer.allocate(6 + 3 * components)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put((byte) components)
                .array();
        return SamplePictures.withSegment(jpeg(9, 9), marker, frame);
    }

    private static byte[] patched(int width, int height) {
        byte[] jpeg = jpeg(9, 9);
        int frame = 2;
        while ((jpeg[frame + 1] & 0xFF) != 0xC0) {
            frame += 2 + ((jpeg[frame + 2] & 0xFF) << 8 | jpeg[frame + 3] & 0xFF);
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    private static byte[] scans() {
        byte[] jpeg = jpeg(9, 9);
        int scan = jpeg.length - 3;
        while ((jpeg[scan] & 0xFF) != 0xFF || (jpeg[scan + 1] & 0xFF) != 0xDA) {
            scan--;
        }
        byte[] one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] pieces = new byte[100][];
        Arrays.fill(pieces, one);
        return joined(Arrays.copyOf(jpeg, scan), joined(pieces), new byte[] {-1, -39});
    }

    private static byte[] chunkOf(int length) {
        byte[] png = png(9, 9);
        ByteBuffer.wrap(png).putInt(PNG_HEADER, length);
        return png;
    }

    private static byte[] vast(int width, int height) {
        byte[] png = png(9, 9);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    private static byte[] withoutPixels() {
        byte[] junk = new byte[200];
        new Random(7).nextBytes(junk);
        return joined(Arrays.copyOf(png(9, 9), PNG_HEADER), chunk("IDAT", junk), chunk("IEND", new byte[0]));
    }
}
