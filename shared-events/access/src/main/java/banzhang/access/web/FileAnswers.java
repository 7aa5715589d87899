package banzhang.access.web;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import banzhang.access.files.FileChangedException;
import banzhang.access.files.FileStore;
import banzhang.access.files.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// 文件答复 — a stored file as it is sent: as what its bytes are, under a made-up name, and so that it never runs.
public final class FileAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FileAnswers.class);

    /// A stored file is looked at and never runs.
    private static final String INERT = "default-src 'none'; img-src 'self'; sandbox";

    private static final int NAME_DIGITS = 16;

    private FileAnswers() {}

    /// To be looked at where it is linked.
    ///
    /// @throws Refused FILE_NO_LONGER_AS_STORED
    public static ResponseEntity<byte[]> shown(StoredFile file, FileStore files) {
        return answer(file, files, ContentDisposition.inline());
    }

    /// To be taken away: what a viewer might run in it is opened by whoever takes it.
    ///
    /// @throws Refused FILE_NO_LONGER_AS_STORED
    public static ResponseEntity<byte[]> takenAway(StoredFile file, FileStore files) {
        return answer(file, files, ContentDisposition.attachment());
    }

    private static ResponseEntity<byte[]> answer(StoredFile file, FileStore files, ContentDisposition.Builder how) {
        String name = file.digest().hex().substring(0, NAME_DIGITS) + "."
                + file.type().ending();
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(file.type().mediaType()))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            how.filename(name).build().toString())
                    .header("Content-Security-Policy", INERT)
                    .body(files.read(file));
        } catch (FileChangedException changed) {
            LOG.error("{}", changed.getMessage());
            throw new Refused(AccessRefusal.FILE_NO_LONGER_AS_STORED);
        }
    }
}
