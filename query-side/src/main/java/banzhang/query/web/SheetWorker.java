package banzhang.query.web;

import banzhang.access.RouteRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// 离线助手 — the service worker that opens a sheet's page without a network: from the root, since it must stand above
/// `/handovers/`; asked for anew each time; another text whenever a page file is another.
@Controller
class SheetWorker {
    static final RouteRule ROUTE = RouteRule.anyone("GET", "/sheet-worker.js");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private final String script;

    SheetWorker(PageAssets assets) throws IOException {
        String files = assets.ofSheet().stream().map(SheetWorker::quoted).collect(Collectors.joining(", "));
        script = "const VERSION = " + quoted(assets.version()) + ";\nconst FILES = [" + files + "];\n\n"
                + new ClassPathResource("worker/sheet-worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/sheet-worker.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(SCRIPT)
                .body(script);
    }

    private static String quoted(String plain) {
        return "\"" + plain + "\"";
    }
}
