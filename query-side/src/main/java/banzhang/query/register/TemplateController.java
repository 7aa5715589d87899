package banzhang.query.register;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.query.settings.RoomTemplate;
import banzhang.query.settings.RoomTemplates;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 教室配置查阅 — templates over HTTP, and how classes and rooms stand against them.
@RestController
@Reads({View.SETTINGS, View.LEDGER, View.ORGANISATION})
class TemplateController {
    private final RoomTemplates templates;
    private final ClassSets sets;

    TemplateController(RoomTemplates templates, ClassSets sets) {
        this.templates = templates;
        this.sets = sets;
    }

    @GetMapping("/api/room-templates")
    List<RoomTemplate> templates(@AuthenticationPrincipal Caller caller) {
        return templates.templates(caller);
    }

    @GetMapping("/api/room-templates/classes")
    List<ClassSet> classes(@AuthenticationPrincipal Caller caller) {
        return sets.all(caller);
    }

    @GetMapping("/api/room-templates/rooms")
    List<RoomSet> rooms(@AuthenticationPrincipal Caller caller) {
        return sets.rooms(caller);
    }

    /// 教室配置查阅权限 — every signed-in person may ask; a 班主任 is answered about the own classes, a
    /// 责任人 about the own rooms.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> templateReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/room-templates"),
                    RouteRule.signedIn("GET", "/api/room-templates/classes"),
                    RouteRule.signedIn("GET", "/api/room-templates/rooms"));
        }
    }
}
