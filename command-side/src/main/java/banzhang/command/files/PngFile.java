package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.files.FileType;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG 清理 — takes a PNG apart into its chunks and keeps those the picture is made of, byte for byte.
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final int MOST_CHUNKS = 50_000;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs");
    private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");
    private final PieceReader pieces;
    private final byte[] file;
    private int width;
    private int height;

    private PngFile(byte[] file) {
        this.file = file;
        this.pieces = new PieceReader(file);
    }

    static Picture read(byte[] file) {
        PngFile png = new PngFile(file);
        png.all();
        return new Picture(FileType.PNG, png.pieces.kept(), png.width, png.height, 1);
    }

    private void all() {
        pieces.keep(SIGNATURE);
        header();
        String type;
        int chunks = 0;
        do {
            when(++chunks > MOST_CHUNKS, FileRefusal.PHOTO_UNREADABLE);
            type = chunk();
        } while (!type.equals("IEND"));
    }

    private void header() {
        pieces.peek(AROUND + 13 - 1);
        when(!pieces.startsWith("IHDR", 4) || pieces.peekInt(0) != 13, FileRefusal.PHOTO_UNREADABLE);
        width = side(pieces.peekInt(8));
        height = side(pieces.peekInt(12));
    }

    /// What does not fit is as large as a picture cannot be.
    private static int side(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE);
    }

    private String chunk() {
        long length = pieces.peekInt(0);
        String name = pieces.letters(4, 4);
        when(MOVING.contains(name), FileRefusal.PHOTO_IS_ANIMATED);
        boolean kept = KEPT.contains(name);
        // a capital first letter says that without this chunk the picture is not the picture
        when(!kept && Character.isUpperCase(name.charAt(0)), FileRefusal.PHOTO_UNREADABLE);
        if (kept) {
            requireUnbroken(length);
            pieces.keep(length + AROUND);
        } else {
            pieces.skip(length + AROUND);
        }
        return name;
    }

    private void requireUnbroken(long length) {
        when(length > file.length - pieces.at() - (long) AROUND, FileRefusal.PHOTO_INCOMPLETE);
        CRC32 sum = new CRC32();
        sum.update(file, pieces.at() + 4, (int) length + 4);
        when(sum.getValue() != pieces.peekInt((int) length + 8), FileRefusal.PHOTO_UNREADABLE);
    }
}
