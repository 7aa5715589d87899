package banzhang.command.files;

import banzhang.access.files.FileType;

/// 图样 — what a picture's own pieces say of it, and the file without the others.
///
/// @param turned how it is to be shown, as Exif numbers it: 1 upright, 6 turned to the right, 8 to the left
@SuppressWarnings("ArrayRecordComponent") // a file, handed on once and never compared
record Picture(FileType type, byte[] content, int width, int height, int turned) {
    private static final long MOST_PIXELS = 40_000_000;

    /// The reader of WebP keeps all pixels, and what it reckoned of them, at once.
    private static final long MOST_PIXELS_OF_WEBP = 6_000_000;

    private static final int LONGEST = 16_000;

    boolean isTooLarge() {
        long most = type == FileType.WEBP ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        return (long) width * height > most || Math.max(width, height) > LONGEST;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }
}
