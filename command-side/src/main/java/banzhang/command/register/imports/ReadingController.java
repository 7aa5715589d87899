package banzhang.command.register.imports;

import banzhang.access.Caller;
import banzhang.events.value.ImportId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 选定写法办理 — says which class or room something in a file means, when it may mean several.
@RestController
class ReadingController {
    private final ReadingDesk readings;

    ReadingController(ReadingDesk readings) {
        this.readings = readings;
    }

    /// 选定写法 — by what a problem asks, the key of one of its candidates.
    record ReadingsBody(Map<String, String> readings) {
        /// Refuses one that is left blank.
        ReadingsBody {
            readings = Map.copyOf(readings);
        }
    }

    @PostMapping("/api/imports/{id}/readings")
    @ResponseStatus(HttpStatus.CREATED)
    ImportReport choose(
            @PathVariable ImportId id,
            @RequestBody ReadingsBody asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return readings.choose(caller, key, id, asked.readings());
    }
}
