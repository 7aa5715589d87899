package banzhang.query.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.events.value.HandoverId;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// 纸质单查阅 — the paper of a sheet over HTTP.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class FiledPaperController {
    private final FiledPapers papers;

    FiledPaperController(FiledPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/api/handovers/{id}/papers")
    List<FiledPaper> papers(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return papers.of(caller, new HandoverId(id));
    }

    /// 纸质单权限 — every signed-in person may ask; who may not see the sheet is told that there is none.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> paperReadRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/handovers/{id}/papers"));
        }
    }
}
