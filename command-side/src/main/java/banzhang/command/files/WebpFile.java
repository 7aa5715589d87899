package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.files.FileType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// WebP 清理 — takes a WebP apart into its chunks and keeps those the picture is made of, byte for byte.
///
/// What a camera noted is left out, and the flags that told of it: the turn with it, which viewers of WebP do not heed.
final class WebpFile {
    private static final int HEAD = 12;
    private static final int AROUND = 8;
    private static final int MOST_CHUNKS = 1000;
    private static final int MOVING = 0x02;
    private static final int NOTED = 0x04 | 0x08;
    private static final int SIDE = 0x3FFF;
    private static final int LOSSLESS = 0x2F;
    private static final Set<String> KEPT = Set.of("VP8X", "ICCP", "ALPH", "VP8 ", "VP8L");
    private final PieceReader pieces;
    private int width;
    private int height;
    private boolean seen;

    private WebpFile(byte[] file) {
        this.pieces = new PieceReader(file);
    }

    static Picture read(byte[] file) {
        WebpFile webp = new WebpFile(file);
        webp.all();
        return new Picture(FileType.WEBP, webp.whole(), webp.width, webp.height, 1);
    }

    /// Whatever follows what the head counts is no part of the picture.
    private void all() {
        long end = pieces.peekLittle(4) + AROUND;
        pieces.skip(HEAD);
        for (int chunks = 0; pieces.at() + AROUND <= end; chunks++) {
            when(chunks > MOST_CHUNKS, FileRefusal.PHOTO_UNREADABLE);
            chunk();
        }
        when(!seen, FileRefusal.PHOTO_UNREADABLE);
    }

    private void chunk() {
        String name = pieces.letters(0, 4);
        long length = pieces.peekLittle(4);
        long padded = AROUND + length + length % 2;
        when(name.equals("ANIM") || name.equals("ANMF"), FileRefusal.PHOTO_IS_ANIMATED);
        if (!KEPT.contains(name)) {
            pieces.skip(padded);
            return;
        }
        if (name.equals("VP8X")) {
            extended(length);
            return;
        }
        switch (name) {
            case "VP8 " -> size(pieces.peekLittleShort(AROUND + 6) & SIDE, pieces.peekLittleShort(AROUND + 8) & SIDE);
            case "VP8L" -> lossless();
            default -> {
                // a colour profile, or what lets through
            }
        }
        pieces.keep(padded);
    }

    private void lossless() {
        when(pieces.peek(AROUND) != LOSSLESS, FileRefusal.PHOTO_UNREADABLE);
        long bits = pieces.peekLittle(AROUND + 1);
        size((int) (bits & SIDE) + 1, (int) (bits >> 14 & SIDE) + 1);
    }

    /// Its own pixels, of which there is one set and no more than the head said.
    private void size(int wide, int high) {
        when(seen || width > 0 && (width != wide || height != high), FileRefusal.PHOTO_UNREADABLE);
        seen = true;
        width = wide;
        height = high;
    }

    /// The head of a WebP of several parts: kept without the flags of what is left out.
    private void extended(long length) {
        when(length != 10 || seen || width > 0, FileRefusal.PHOTO_UNREADABLE);
        int flags = pieces.peek(AROUND);
        when((flags & MOVING) != 0, FileRefusal.PHOTO_IS_ANIMATED);
        width = canvas(AROUND + 4);
        height = canvas(AROUND + 7);
        pieces.keep(AROUND);
        pieces.add(flags & ~NOTED);
        pieces.skip(1);
        pieces.keep(length - 1);
    }

    private int canvas(int ahead) {
        return pieces.peekLittleShort(ahead) + (pieces.peek(ahead + 2) << Short.SIZE) + 1;
    }

    private byte[] whole() {
        byte[] kept = pieces.kept();
        return ByteBuffer.allocate(HEAD + kept.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(kept.length + 4)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(kept)
                .array();
    }
}
