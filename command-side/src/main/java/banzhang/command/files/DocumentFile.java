package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.files.FileType;
import banzhang.command.CommandRefused;
import java.nio.charset.StandardCharsets;

/// 资料文件 — a PDF as it is, or a picture with nothing else in the file, told by the bytes.
///
/// A PDF is not opened here, and is never shown, only taken away: a manual may have forms and hundreds of pages.
@SuppressWarnings("ArrayRecordComponent") // a file, handed on once and never compared
public record DocumentFile(FileType type, byte[] content) {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int LARGEST_PREVIEW = 320;
    private static final int LAST = 2048;
    private static final String HEAD = "%PDF-";
    private static final String END = "%%EOF";

    /// @throws CommandRefused a [FileRefusal]
    public static DocumentFile of(byte[] uploaded) {
        when(uploaded.length == 0, FileRefusal.PHOTO_EMPTY);
        when(uploaded.length > MOST_BYTES, FileRefusal.PAPER_TOO_LARGE);
        if (text(uploaded, 0, HEAD.length()).equals(HEAD)) {
            boolean whole =
                    text(uploaded, Math.max(0, uploaded.length - LAST), LAST).contains(END);
            when(!whole, FileRefusal.PAPER_UNREADABLE);
            return new DocumentFile(FileType.PDF, uploaded);
        }
        try {
            Picture picture = PictureWorkshop.look(uploaded, LARGEST_PREVIEW, (whole, seen) -> {});
            return new DocumentFile(picture.type(), picture.content());
        } catch (CommandRefused refused) {
            when(refused.refusal() == FileRefusal.PHOTO_TYPE_UNKNOWN, FileRefusal.DOCUMENT_TYPE_UNKNOWN);
            throw refused;
        }
    }

    private static String text(byte[] file, int from, int length) {
        return new String(file, from, Math.min(length, file.length - from), StandardCharsets.ISO_8859_1);
    }
}
