package banzhang.query.settings;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 参数与代码查阅 — settings and classification tables over HTTP.
@RestController
@Reads({View.SETTINGS, View.ORGANISATION})
class SettingController {
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private final Settings settings;
    private final Classifications classifications;

    SettingController(Settings settings, Classifications classifications) {
        this.settings = settings;
        this.classifications = classifications;
    }

    @GetMapping("/api/settings")
    List<Adoption> settings(@AuthenticationPrincipal Caller caller) {
        return settings.history(caller);
    }

    @GetMapping("/api/classifications")
    List<ClassificationView> tables(@AuthenticationPrincipal Caller caller) {
        return classifications.tables(caller);
    }

    @GetMapping("/api/classifications/entries")
    List<ClassificationHit> entries(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String edition,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("q", "edition"));
        if (q.length() > LONGEST) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "q");
        }
        @Nullable String named = edition == null || edition.isBlank() ? null : edition.strip();
        return q.isBlank() ? List.of() : classifications.search(caller, named, q, MOST);
    }

    /// 参数查阅权限 — every signed-in person may read what the school reckons by.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> settingReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/settings"),
                    RouteRule.signedIn("GET", "/api/classifications"),
                    RouteRule.signedIn("GET", "/api/classifications/entries"));
        }
    }
}
