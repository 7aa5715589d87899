package banzhang.command.files;

import static banzhang.command.CommandRefused.when;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// 文件头 — which format the first bytes of a file are of.
enum PictureKind {
    JPEG,
    PNG,
    WEBP;

    private static final int HEAD = 16;
    private static final int BRAND = 8;
    private static final Set<String> HEIF =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    /// @throws banzhang.command.CommandRefused with advice for the formats that people send
    static PictureKind of(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", BRAND)) {
            return WEBP;
        }
        boolean heif = head.startsWith("ftyp", 4) && HEIF.contains(head.substring(BRAND, Math.min(12, head.length())));
        when(heif, FileRefusal.PHOTO_IS_HEIC);
        when(head.startsWith("GIF8"), FileRefusal.PHOTO_IS_ANIMATED);
        when(head.startsWith("%PDF-"), FileRefusal.PHOTO_IS_A_DOCUMENT);
        throw new banzhang.command.CommandRefused(FileRefusal.PHOTO_TYPE_UNKNOWN);
    }
}
