package banzhang.command.register.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/// 解压限度 — unpacks a package once, keeping nothing, before anything is built from it.
///
/// POI's own guard against zip bombs (one part in a hundred at least) is in force underneath and stays as it is.
final class UnpackedSize {
    private static final int MOST_PARTS = 1000;

    private UnpackedSize() {}

    static void require(Path file) throws UnreadableFile {
        try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
            byte[] buffer = new byte[64 * 1024];
            long unpacked = 0;
            long small = 0;
            int parts = 0;
            for (Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator(); all.hasNext(); ) {
                ZipArchiveEntry part = all.next();
                if (part.getGeneralPurposeBit().usesEncryption()) {
                    throw new UnreadableFile(FileProblem.FILE_ENCRYPTED);
                }
                long left = ReadingLimits.UNPACKED_BYTES - unpacked;
                boolean whole = isReadWhole(part);
                long limit = whole ? Math.min(left, ReadingLimits.UNPACKED_BYTES_OF_SMALL_PARTS - small) : left;
                long size = sizeOf(zip, part, buffer, limit);
                unpacked += size;
                small += whole ? size : 0;
                if (++parts > MOST_PARTS) {
                    throw new UnreadableFile(FileProblem.FILE_SUSPICIOUS);
                }
            }
        } catch (IOException broken) {
            throw new UnreadableFile(isBomb(broken) ? FileProblem.FILE_SUSPICIOUS : FileProblem.FILE_DAMAGED, broken);
        }
    }

    private static long sizeOf(ZipSecureFile zip, ZipArchiveEntry part, byte[] buffer, long limit)
            throws IOException, UnreadableFile {
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new UnreadableFile(FileProblem.FILE_SUSPICIOUS);
                }
            }
        }
        return size;
    }

    /// What POI reads as a whole must be small; sheets and shared texts are streamed.
    private static boolean isReadWhole(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".rels") || name.startsWith("docprops/") || name.startsWith("[content_types]");
    }

    private static boolean isBomb(IOException broken) {
        return broken.getMessage() != null && broken.getMessage().contains("Zip bomb");
    }
}
