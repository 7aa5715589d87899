package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.files.FileType;

/// JPEG 清理 — takes a JPEG apart into its segments and keeps those the picture is made of, byte for byte.
///
/// Kept: tables, frame, scans, the JFIF header without its thumbnail, the colour profile, Adobe's colour mark. Of Exif
/// only
/// how the picture is turned. Whatever comes after the end of the picture goes.
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int MOST_SEGMENTS = 2000;
    private static final int MOST_SCANS = 60;
    private static final int CMYK = 4;
    private final PieceReader pieces;
    private int width;
    private int height;
    private int components;
    private int turned = 1;
    private int scans;

    private JpegFile(byte[] file) {
        this.pieces = new PieceReader(file);
    }

    static Picture read(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        jpeg.all();
        return new Picture(FileType.JPEG, jpeg.upright(), jpeg.width, jpeg.height, jpeg.turned);
    }

    private void all() {
        pieces.keep(2);
        for (int segments = 0; ; segments++) {
            when(segments > MOST_SEGMENTS, FileRefusal.PHOTO_UNREADABLE);
            int marker = nextMarker();
            if (marker == END) {
                when(scans == 0, FileRefusal.PHOTO_UNREADABLE);
                pieces.keep(2);
                return;
            }
            when(marker == START || marker == 0, FileRefusal.PHOTO_UNREADABLE);
            segment(marker);
        }
    }

    /// Fill bytes before a marker are allowed, and left out.
    private int nextMarker() {
        when(pieces.peek(0) != 0xFF, FileRefusal.PHOTO_UNREADABLE);
        while (pieces.peek(1) == 0xFF) {
            pieces.skip(1);
        }
        return pieces.peek(1);
    }

    private void segment(int marker) {
        int length = pieces.peekShort(2) + 2;
        when(length < 4, FileRefusal.PHOTO_UNREADABLE);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(length);
            case 0xC4, 0xDB, 0xDD -> pieces.keep(length);
            case SCAN -> scan(length);
            case APP0 -> header(length);
            case APP1 -> exif(length);
            case APP2 -> keepIf(pieces.startsWith("ICC_PROFILE\0", 4), length);
            case APP14 -> keepIf(pieces.startsWith("Adobe", 4), length);
            default -> {
                when(marker < APP0 || marker > APP15 && marker != COMMENT, FileRefusal.PHOTO_UNREADABLE);
                pieces.skip(length);
            }
        }
    }

    private void frame(int length) {
        when(components > 0 || length < 10, FileRefusal.PHOTO_UNREADABLE);
        height = pieces.peekShort(5);
        width = pieces.peekShort(7);
        components = pieces.peek(9);
        when(components == CMYK, FileRefusal.PHOTO_COLOURS_UNKNOWN);
        when(components != 1 && components != 3, FileRefusal.PHOTO_UNREADABLE);
        pieces.keep(length);
    }

    /// The scan's header and its data, up to the next marker that is no part of the data.
    private void scan(int length) {
        scans++;
        when(components == 0 || scans > MOST_SCANS, FileRefusal.PHOTO_UNREADABLE);
        pieces.keep(length);
        int end = 0;
        while (pieces.peek(end) != 0xFF || isData(pieces.peek(end + 1))) {
            end++;
        }
        pieces.keep(end);
    }

    /// A stuffed zero, a restart mark or a fill byte.
    private static boolean isData(int afterFF) {
        return afterFF == 0 || afterFF >= 0xD0 && afterFF <= 0xD7 || afterFF == 0xFF;
    }

    private void header(int length) {
        boolean jfif = length >= 18 && pieces.startsWith("JFIF\0", 4);
        if (jfif) {
            pieces.add(0xFF, APP0, 0, 16, 'J', 'F', 'I', 'F', 0);
            for (int one = 9; one < 16; one++) {
                pieces.add(pieces.peek(one));
            }
            pieces.add(0, 0); // no thumbnail
        }
        pieces.skip(length);
    }

    private void exif(int length) {
        pieces.peek(length - 1);
        if (pieces.startsWith("Exif\0\0", 4)) {
            turned = ExifTurn.in(pieces, 10, length);
        }
        pieces.skip(length);
    }

    private void keepIf(boolean wanted, int length) {
        if (wanted) {
            pieces.keep(length);
        } else {
            pieces.skip(length);
        }
    }

    /// With an Exif of one entry, when the picture is turned.
    private byte[] upright() {
        byte[] kept = pieces.kept();
        return turned == 1 ? kept : ExifTurn.into(kept, turned);
    }
}
