package banzhang.query.ledger;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.query.AsOf;
import banzhang.query.print.PrintFonts;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 台账导出 — the lines of the 总账 as a file: the same question, the same moment, the same lines as on the page.
@RestController
@Reads({View.LEDGER, View.SETTINGS, View.ORGANISATION})
class LedgerExportController {
    private final Ledger ledger;
    private final KnownThen knownThen;
    private final PrintFonts fonts;
    private final Clock clock;

    LedgerExportController(Ledger ledger, KnownThen knownThen, PrintFonts fonts, Clock clock) {
        this.fonts = fonts;
        this.ledger = ledger;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    /// 导出 xlsx.
    @GetMapping("/api/ledger/export.xlsx")
    void workbook(@AuthenticationPrincipal Caller caller, LedgerQuestion asked, HttpServletResponse response)
            throws IOException {
        LedgerExport export = export(caller, asked);
        attach(response, LedgerWorkbook.MEDIA_TYPE, export.fileName() + ".xlsx");
        LedgerWorkbook.write(export, response.getOutputStream());
    }

    /// 导出 CSV.
    @GetMapping("/api/ledger/export.csv")
    void csv(@AuthenticationPrincipal Caller caller, LedgerQuestion asked, HttpServletResponse response)
            throws IOException {
        LedgerExport export = export(caller, asked);
        attach(response, LedgerCsv.MEDIA_TYPE, export.fileName() + ".csv");
        LedgerCsv.write(export, response.getOutputStream());
    }

    /// 打印 PDF.
    @GetMapping("/api/ledger/export.pdf")
    void print(@AuthenticationPrincipal Caller caller, LedgerQuestion asked, HttpServletResponse response)
            throws IOException {
        LedgerExport export = export(caller, asked);
        attach(response, LedgerPrint.MEDIA_TYPE, export.fileName() + ".pdf");
        LedgerPrint.write(export, fonts, response.getOutputStream());
    }

    /// Everything that can be refused is refused here, before the first byte is written.
    private LedgerExport export(Caller caller, LedgerQuestion asked) {
        AsOf at = knownThen.pinned(knownThen.of(asked.at(), asked.known()));
        Instant moment = at.moment() == null ? clock.instant() : at.moment();
        return new LedgerExport(
                moment,
                Objects.requireNonNull(at.known()),
                ledger.open(caller, at).lines(asked.filter(), asked.sort()));
    }

    private static void attach(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }

    /// 导出权限 — who may ask for the ledger may have it as a file.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> ledgerExportRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/ledger/export.xlsx").withToken(Scope.READ_LEDGER),
                    RouteRule.signedIn("GET", "/api/ledger/export.csv").withToken(Scope.READ_LEDGER),
                    RouteRule.signedIn("GET", "/api/ledger/export.pdf").withToken(Scope.READ_LEDGER));
        }
    }
}
