package banzhang.command.files;

import java.nio.ByteBuffer;

/// 方向 — how a picture is turned, the one thing that is taken over from Exif: without it photos would lie on their side.
final class ExifTurn {
    private static final int TURN = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST_TURN = 8;
    private static final int MOST_ENTRIES = 200;
    /// Exif with one entry, the turn: byte order, the directory's place, its one entry, no further directory.
    private static final byte[] ONE_ENTRY = {
        (byte) 0xFF,
        (byte) 0xE1,
        0,
        34,
        'E',
        'x',
        'i',
        'f',
        0,
        0,
        'M',
        'M',
        0,
        42,
        0,
        0,
        0,
        8,
        0,
        1,
        1,
        0x12,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0
    };

    private static final int VALUE = 29;

    private ExifTurn() {}

    /// 1 when it says nothing that makes sense.
    ///
    /// @param tiff where its contents begin, so far ahead
    /// @param end where they end
    static int in(PieceReader pieces, int tiff, int end) {
        if (end - tiff < 8) {
            return 1;
        }
        boolean little = pieces.startsWith("II", tiff);
        long directory = tiff + number(pieces, tiff + 4, 4, little);
        if (directory + 2 > end) {
            return 1;
        }
        int at = (int) directory;
        long entries = Math.min(MOST_ENTRIES, number(pieces, at, 2, little));
        for (int one = at + 2; entries-- > 0 && one + ENTRY <= end; one += ENTRY) {
            if (number(pieces, one, 2, little) == TURN) {
                long turned = number(pieces, one + 8, 2, little);
                return turned >= 1 && turned <= LAST_TURN ? (int) turned : 1;
            }
        }
        return 1;
    }

    /// The file with its turn right after the start.
    static byte[] into(byte[] jpeg, int turned) {
        byte[] exif = ONE_ENTRY.clone();
        exif[VALUE] = (byte) turned;
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static long number(PieceReader pieces, int at, int bytes, boolean little) {
        long number = 0;
        for (int one = 0; one < bytes; one++) {
            number |= (long) pieces.peek(at + one) << Byte.SIZE * (little ? one : bytes - 1 - one);
        }
        return number;
    }
}
