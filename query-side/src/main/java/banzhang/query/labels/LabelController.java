package banzhang.query.labels;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.GENERAL_AFFAIRS;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.query.print.PrintFonts;
import banzhang.query.print.PublicAddress;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 标签 — labels with QR codes as a PDF.
@RestController
@Reads({View.LEDGER, View.ORGANISATION})
class LabelController {
    private final Labels labels;
    private final PrintFonts fonts;
    private final PublicAddress address;

    LabelController(Labels labels, PrintFonts fonts, PublicAddress address) {
        this.labels = labels;
        this.fonts = fonts;
        this.address = address;
    }

    /// 标签 PDF. The parameters are declared for the API's description; [LabelQuestion] reads and checks them.
    @GetMapping("/api/labels.pdf")
    void sheet(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "layout", required = false) @Nullable String layout,
            @RequestParam(name = "of", required = false) @Nullable String of,
            @RequestParam(name = "start", required = false) @Nullable String start,
            @RequestParam(name = "device", required = false) @Nullable String device,
            @RequestParam(name = "class", required = false) @Nullable String schoolClass,
            @RequestParam(name = "room", required = false) @Nullable String room,
            @RequestParam(name = "campus", required = false) @Nullable String campus,
            @RequestParam(name = "building", required = false) @Nullable String building,
            @RequestParam(name = "category", required = false) @Nullable String category,
            @RequestParam(name = "custodian", required = false) @Nullable String custodian,
            @RequestParam(name = "condition", required = false) @Nullable String condition,
            @RequestParam(name = "q", required = false) @Nullable String q,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LabelQuestion asked = LabelQuestion.of(request.getParameterMap());
        List<Label> wanted = labels.of(caller, asked, address.base());
        response.setContentType(LabelSheet.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("labels.pdf").build().toString());
        LabelSheet.write(wanted, asked.layout(), asked.start() - 1, fonts, response.getOutputStream());
    }

    /// 标签权限 — who labels the equipment.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> labelRoutes() {
            return List.of(RouteRule.offices("GET", "/api/labels.pdf", GENERAL_AFFAIRS, ADMINISTRATOR)
                    .withToken(Scope.READ_REGISTER));
        }
    }
}
