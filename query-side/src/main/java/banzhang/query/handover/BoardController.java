package banzhang.query.handover;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 交接进度查询 — the board over HTTP.
@RestController
@Reads({View.HANDOVERS, View.ORGANISATION})
class BoardController {
    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/handovers/board")
    Board board(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return boards.today(caller, BoardQuestion.of(request.getParameterMap()));
    }

    /// 交接进度权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> boardRoutes() {
            return List.of(RouteRule.signedIn("GET", "/api/handovers/board"));
        }
    }
}
