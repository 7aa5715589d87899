package banzhang.command.files;

import banzhang.command.CommandRefused;
import java.io.ByteArrayOutputStream;

/// 逐段 — reads a file piece by piece and takes along what is to be kept; a file that ends too early is incomplete.
final class PieceReader {
    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;

    PieceReader(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    int at() {
        return at;
    }

    /// The unsigned byte so far ahead.
    int peek(int ahead) {
        require(ahead + 1);
        return file[at + ahead] & 0xFF;
    }

    /// Two bytes, the high one first.
    int peekShort(int ahead) {
        return peek(ahead) << Byte.SIZE | peek(ahead + 1);
    }

    /// Four bytes, the highest first, as a number that is never negative.
    long peekInt(int ahead) {
        return (long) peekShort(ahead) << Short.SIZE | peekShort(ahead + 2);
    }

    /// Two bytes, the low one first.
    int peekLittleShort(int ahead) {
        return peek(ahead) | peek(ahead + 1) << Byte.SIZE;
    }

    /// Four bytes, the lowest first, as a number that is never negative.
    long peekLittle(int ahead) {
        return peekLittleShort(ahead) | (long) peekLittleShort(ahead + 2) << Short.SIZE;
    }

    String letters(int ahead, int count) {
        StringBuilder letters = new StringBuilder();
        for (int one = 0; one < count; one++) {
            letters.append((char) peek(ahead + one));
        }
        return letters.toString();
    }

    boolean startsWith(String ascii, int ahead) {
        for (int one = 0; one < ascii.length(); one++) {
            if (at + ahead + one >= file.length || file[at + ahead + one] != ascii.charAt(one)) {
                return false;
            }
        }
        return true;
    }

    void keep(long length) {
        require(length);
        kept.write(file, at, (int) length);
        at += (int) length;
    }

    void skip(long length) {
        require(length);
        at += (int) length;
    }

    void add(int... bytes) {
        for (int one : bytes) {
            kept.write(one);
        }
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    private void require(long length) {
        if (length < 0 || length > file.length - at) {
            throw new CommandRefused(FileRefusal.PHOTO_INCOMPLETE);
        }
    }
}
