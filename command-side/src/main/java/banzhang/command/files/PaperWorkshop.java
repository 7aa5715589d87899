package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import banzhang.access.files.FileType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// 纸质单作坊 — cleans a photo or scan of signed paper and reads its codes; a PDF is read in a process of its own.
public final class PaperWorkshop {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    /// A file written anew may be larger than the one that came.
    static final int MOST_BYTES_KEPT = 24 * 1024 * 1024;

    private static final int READ_SIDE = 2400;
    private static final int HEAD = 5;

    private PaperWorkshop() {}

    /// @throws banzhang.command.CommandRefused a [FileRefusal]
    public static Paper clean(byte[] uploaded) {
        when(uploaded.length == 0, FileRefusal.PHOTO_EMPTY);
        when(uploaded.length > MOST_BYTES, FileRefusal.PAPER_TOO_LARGE);
        return isPdf(uploaded) ? PdfProcess.clean(uploaded) : ofPicture(uploaded);
    }

    private static Paper ofPicture(byte[] uploaded) {
        AtomicReference<Set<PaperMark>> marks = new AtomicReference<>(Set.of());
        Picture picture =
                PictureWorkshop.look(uploaded, READ_SIDE, (whole, seen) -> marks.set(PaperReader.marks(seen)));
        return new Paper(picture.type(), picture.content(), 1, marks.get());
    }

    private static boolean isPdf(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        return head.equals("%PDF-");
    }

    static Paper pdf(byte[] content, int pages, Set<PaperMark> marks) {
        return new Paper(FileType.PDF, content, pages, marks);
    }
}
