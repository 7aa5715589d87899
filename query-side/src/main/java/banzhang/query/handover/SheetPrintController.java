package banzhang.query.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.files.FileChangedException;
import banzhang.access.files.FileStore;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.query.print.PrintFonts;
import banzhang.query.print.PublicAddress;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// 交接单打印 — a sheet as a PDF, for those who may see the sheet.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class SheetPrintController {
    private static final Logger LOG = LoggerFactory.getLogger(SheetPrintController.class);
    private final Handovers handovers;
    private final PrintFonts fonts;
    private final PublicAddress address;
    private final FileStore files;

    SheetPrintController(Handovers handovers, PrintFonts fonts, PublicAddress address, FileStore files) {
        this.handovers = handovers;
        this.fonts = fonts;
        this.address = address;
        this.files = files;
    }

    @GetMapping("/api/handovers/{id}/sheet.pdf")
    void print(@AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        HandoverView sheet = handovers.sheet(caller, new HandoverId(id));
        response.setContentType(SheetPrint.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(id + ".pdf").build().toString());
        SheetPrint.write(sheet, address.base(), fonts, this::drawing, response.getOutputStream());
    }

    private Optional<byte[]> drawing(Digest digest) {
        try {
            return files.find(digest).map(files::read);
        } catch (FileChangedException changed) {
            LOG.error("{}", changed.getMessage());
            return Optional.empty();
        }
    }

    /// 打印权限 — every signed-in person may ask; who may not see the sheet is told that there is none.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> sheetPrintRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/handovers/{id}/sheet.pdf"));
        }
    }
}
