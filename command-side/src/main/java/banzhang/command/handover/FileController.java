package banzhang.command.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.access.files.StoredFile;
import banzhang.access.web.FileAnswers;
import banzhang.command.Answer;
import banzhang.command.files.PictureWorkshop;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 文件收发 — takes photos and signed paper in, and shows them and drawn signatures to those who may see a sheet they are
/// on.
@RestController
class FileController {
    private final PhotoDesk photos;
    private final PaperDesk papers;
    private final SheetReader sheets;
    private final FileStore files;

    FileController(PhotoDesk photos, PaperDesk papers, SheetReader sheets, FileStore files) {
        this.photos = photos;
        this.papers = papers;
        this.sheets = sheets;
        this.files = files;
    }

    @PostMapping(path = "/api/handovers/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> photo(
            @PathVariable HandoverId id,
            @RequestParam("device") DeviceId device,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return photos.file(caller, key, id, device, file.getBytes()).as(HttpStatus.CREATED);
    }

    /// @param sheet the number of the sheet somebody says it is of; none to go by the code on the paper
    @PostMapping(path = "/api/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> paper(
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "sheet", required = false) @Nullable HandoverId sheet,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        return papers.file(caller, key, sheet, file.getBytes()).as(HttpStatus.CREATED);
    }

    /// @param size the longest side of a preview, 320 or 1280; none for the file itself
    @GetMapping("/api/blobs/{digest}")
    ResponseEntity<byte[]> file(
            @PathVariable Digest digest,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @AuthenticationPrincipal Caller caller) {
        if (size != null && !PictureWorkshop.PREVIEWS.contains(size)) {
            throw new Refused(AccessRefusal.FIELD_INVALID);
        }
        StoredFile file = files.find(digest)
                .filter(found -> sees(caller, found))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        return answer(size == null ? file : preview(file, size));
    }

    private StoredFile preview(StoredFile file, int size) {
        Digest preview = file.previews().get(size);
        return preview == null ? file : files.find(preview).orElse(file);
    }

    /// Pictures are shown; a PDF may hold what a viewer would run, and is only taken away.
    private ResponseEntity<byte[]> answer(StoredFile file) {
        boolean opaque = file.type() == FileType.PDF || file.type() == FileType.JSON;
        return opaque ? FileAnswers.takenAway(file, files) : FileAnswers.shown(file, files);
    }

    private boolean sees(Caller caller, StoredFile file) {
        return FilesOfOld.sees(caller, file)
                || file.sheets().stream().anyMatch(sheet -> sheets.isSeenBy(caller, sheet));
    }
}
