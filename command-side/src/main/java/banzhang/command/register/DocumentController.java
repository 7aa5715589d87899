package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.register.card.DocumentForm;
import banzhang.command.register.card.FieldError;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.journal.CanonicalJson;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 归档受理 — documents over HTTP: their files taken in, filed, withdrawn; and the digest of a file that is not kept.
@RestController
class DocumentController {
    private static final String KEY = "Idempotency-Key";
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final DocumentDesk documents;
    private final FreeText freeText;
    private final Clock clock;

    DocumentController(CommandDesk desk, DocumentDesk documents, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 撤档理由 — what is asked of who withdraws.
    record ReasonBody(String reason) {}

    /// 文件摘要 — what a file is known by.
    record FileDigest(Digest digest, long size) {}

    @PostMapping("/api/devices/{id}/documents")
    ResponseEntity<Answer> file(
            @PathVariable DeviceId id,
            @RequestBody DocumentForm.Written asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String document = "f-" + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
        return desk.answered(caller, key, asked, FileDocument.class)
                .orElseGet(() -> {
                    DocumentForm form = read(asked);
                    freeText.requireNameless(
                            caller.school(), asked.archiveNumber(), asked.title(), asked.supplier(), asked.telephone());
                    FileDocument command = new FileDocument(
                            new DocumentId(document),
                            id,
                            form,
                            documents.kept(id, form.file()).orElse(null),
                            caller,
                            clock.instant());
                    return desk.submit(caller, key, asked, command, document);
                })
                .as(HttpStatus.CREATED);
    }

    /// Takes in the file of a document that is to be filed next, by the digest that is answered. The same file
    /// again is
    /// the same answer.
    @PostMapping(path = "/api/devices/{id}/documents/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentDesk.Taken> take(
            @PathVariable DeviceId id, @RequestPart("file") MultipartFile file, @AuthenticationPrincipal Caller caller)
            throws IOException {
        return ResponseEntity.status(HttpStatus.CREATED).body(documents.take(caller, id, file.getBytes()));
    }

    @PostMapping("/api/devices/{id}/documents/{document}/withdrawal")
    ResponseEntity<Answer> withdraw(
            @PathVariable DeviceId id,
            @PathVariable DocumentId document,
            @RequestBody ReasonBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return desk.answered(caller, key, asked, WithdrawDocument.class)
                .orElseGet(() -> {
                    freeText.requireNameless(caller.school(), asked.reason());
                    WithdrawDocument command =
                            new WithdrawDocument(document, id, asked.reason(), caller, clock.instant());
                    return desk.submit(caller, key, asked, command, document.value());
                })
                .as(HttpStatus.OK);
    }

    /// The SHA-256 of a file, to be filed or compared with what was filed; the file itself is forgotten.
    @PostMapping(path = "/api/digests", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileDigest digest(@RequestPart("file") MultipartFile file) throws IOException {
        return new FileDigest(CanonicalJson.digest(file.getBytes()), file.getSize());
    }

    private static DocumentForm read(DocumentForm.Written asked) {
        List<FieldError> errors = new ArrayList<>();
        DocumentForm form = DocumentForm.of(asked, errors);
        if (!errors.isEmpty()) {
            throw new Refused(DeviceRefusal.CARD_HAS_PROBLEMS, Map.of("errors", errors));
        }
        return form;
    }
}
