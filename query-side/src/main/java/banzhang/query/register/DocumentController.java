package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.access.files.FileStore;
import banzhang.access.files.StoredFile;
import banzhang.access.web.FileAnswers;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.journal.CanonicalJson;
import banzhang.query.QueryRefusal;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 归档查阅 — documents of a device over HTTP, their files, and whether a file is the one that was filed.
@RestController
@Reads({View.CARDS, View.LEDGER, View.ORGANISATION})
class DocumentController {
    private final Documents documents;
    private final FileStore files;

    DocumentController(Documents documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    /// 资料核对 — whether a file is the one that was filed, byte by byte.
    record DocumentCheck(DocumentId document, boolean same, Digest filed, Digest uploaded) {}

    @GetMapping("/api/devices/{id}/documents")
    List<DocumentView> ofDevice(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return documents.ofDevice(caller, device(id));
    }

    @PostMapping(path = "/api/devices/{id}/documents/{document}/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DocumentCheck check(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable String document,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        DocumentView known = documents.one(caller, device(id), document);
        if (known.file() == null) {
            throw new Refused(QueryRefusal.DOCUMENT_ON_PAPER_ALONE);
        }
        Digest uploaded = CanonicalJson.digest(file.getBytes());
        return new DocumentCheck(known.id(), uploaded.equals(known.file()), known.file(), uploaded);
    }

    /// The file itself, for who may see the documents of this device.
    @GetMapping("/api/devices/{id}/documents/{document}/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable String document) {
        DeviceId device = device(id);
        DocumentView known = documents.one(caller, device, document);
        Digest digest = known.file();
        if (digest == null || known.stored() == null) {
            throw new Refused(QueryRefusal.DOCUMENT_NOT_KEPT);
        }
        StoredFile file = files.find(digest)
                .filter(found -> found.devices().contains(device))
                .orElseThrow(() -> new Refused(AccessRefusal.FILE_NO_LONGER_AS_STORED));
        return FileAnswers.takenAway(file, files);
    }

    private static DeviceId device(String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return new DeviceId(id);
    }

    /// 归档查阅权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> documentReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/devices/{id}/documents").withToken(Scope.READ_REGISTER),
                    RouteRule.signedIn("GET", "/api/devices/{id}/documents/{document}/file"),
                    RouteRule.signedIn("POST", "/api/devices/{id}/documents/{document}/check"));
        }
    }
}
