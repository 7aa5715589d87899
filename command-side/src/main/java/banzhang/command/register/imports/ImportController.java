package banzhang.command.register.imports;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.events.value.ImportId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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

/// 导入办理 — upload a file and read its report, confirm it, follow it, discard it.
@RestController
class ImportController {
    private final ImportDesk imports;

    ImportController(ImportDesk imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> upload(
            @RequestPart("file") MultipartFile file,
            @RequestParam(name = "kind", defaultValue = "devices") String kind,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        ImportKind listed = ImportKind.of(kind).orElseThrow(() -> new Refused(AccessRefusal.FIELD_INVALID));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return ResponseEntity.status(HttpStatus.CREATED).body(imports.upload(caller, listed, name, file.getBytes()));
    }

    @PostMapping("/api/imports/{id}/confirm")
    ResponseEntity<Answer> confirm(
            @PathVariable ImportId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return imports.confirm(caller, key, id).as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/api/imports/{id}/discard")
    ResponseEntity<Void> discard(@PathVariable ImportId id, @AuthenticationPrincipal Caller caller) {
        imports.discard(caller, id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/imports/{id}")
    ImportReport report(@PathVariable ImportId id, @AuthenticationPrincipal Caller caller) {
        return imports.report(caller, id);
    }

    @GetMapping("/api/imports")
    List<ImportReport> reports(@AuthenticationPrincipal Caller caller) {
        return imports.reports(caller);
    }
}
