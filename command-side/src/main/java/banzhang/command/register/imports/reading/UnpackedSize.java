package banzhang.command.register.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
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
            int parts = 0;
            for (Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator(); all.hasNext(); ) {
                ZipArchiveEntry part = all.next();
                unpacked += sizeOf(zip, part, buffer, Math.min(limitOf(part), ReadingLimits.UNPACKED_BYTES - unpacked));
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
    private static long limitOf(ZipArchiveEntry part) {
        String name = part.getName();
        boolean whole = name.endsWith(".rels") || name.startsWith("docProps/") || name.startsWith("[Content_Types]");
        return whole ? ReadingLimits.UNPACKED_BYTES_OF_A_SMALL_PART : ReadingLimits.UNPACKED_BYTES;
    }

    private static boolean isBomb(IOException broken) {
        return broken.getMessage() != null && broken.getMessage().contains("Zip bomb");
    }
}
