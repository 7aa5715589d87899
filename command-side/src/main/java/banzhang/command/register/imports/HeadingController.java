package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.register.headings.HeadingRefusal;
import banzhang.command.register.imports.mapping.FileHeadings;
import banzhang.events.value.Digest;
import banzhang.events.value.ImportId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// 标题对照办理 — what a file's columns hold, over HTTP: said of one file, remembered for the next, changed, forgotten.
@RestController
class HeadingController {
    private static final String KEY = "Idempotency-Key";
    private static final String MAPPING = "/api/heading-mappings/{kind}/{headings}";
    private final HeadingDesk headings;

    HeadingController(HeadingDesk headings) {
        this.headings = headings;
    }

    /// 标题对照 — which row names the columns, and by column, from 0, the field it fills; the others are left out.
    ///
    /// @param sheet from 0
    /// @param row as a spreadsheet counts
    record MappingBody(int sheet, int row, Map<Integer, @Nullable String> fields) {}

    /// 修改对照 — by column the field it fills; the others are left out.
    record FieldsBody(Map<Integer, @Nullable String> fields) {}

    @GetMapping("/api/imports/{id}/headings")
    FileHeadings headings(@PathVariable ImportId id, @AuthenticationPrincipal Caller caller) {
        return headings.headings(caller, id);
    }

    @PostMapping("/api/imports/{id}/headings")
    ResponseEntity<Answer> map(
            @PathVariable ImportId id,
            @RequestBody MappingBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return headings.map(caller, key, id, asked.sheet(), asked.row(), asked.fields())
                .as(HttpStatus.CREATED);
    }

    @GetMapping("/api/heading-mappings")
    List<HeadingMapping> mappings(@AuthenticationPrincipal Caller caller) {
        return headings.mappings(caller);
    }

    @PostMapping(MAPPING)
    ResponseEntity<Answer> remap(
            @PathVariable("kind") String kind,
            @PathVariable("headings") String digest,
            @RequestBody FieldsBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return headings.remap(caller, key, kind(kind), digest(digest), asked.fields())
                .as(HttpStatus.OK);
    }

    @PostMapping(MAPPING + "/removal")
    ResponseEntity<Answer> forget(
            @PathVariable("kind") String kind,
            @PathVariable("headings") String digest,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return headings.forget(caller, key, kind(kind), digest(digest)).as(HttpStatus.OK);
    }

    private static ImportKind kind(String name) {
        return ImportKind.of(name).orElseThrow(() -> new Refused(HeadingRefusal.MAPPING_NOT_FOUND));
    }

    private static Digest digest(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Refused(HeadingRefusal.MAPPING_NOT_FOUND);
        }
        return new Digest(hex);
    }
}
