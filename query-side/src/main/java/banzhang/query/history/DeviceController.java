package banzhang.query.history;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.Accessories;
import banzhang.events.value.Accessory;
import banzhang.events.value.DeviceId;
import banzhang.query.AsOf;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.ViewKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 设备档案查阅 — card, timeline and custody of one device over HTTP.
@RestController
@Reads({View.LEDGER, View.HISTORY, View.SETTINGS, View.ORGANISATION})
class DeviceController {
    private final DeviceHistory history;
    private final KnownThen knownThen;
    private final Clock clock;

    DeviceController(DeviceHistory history, KnownThen knownThen, Clock clock) {
        this.history = history;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    @GetMapping("/api/devices/{id}")
    DeviceCard card(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return history.card(caller, device(id));
    }

    /// 附件: what the card lists now, counted.
    @GetMapping("/api/devices/{id}/accessories")
    List<Accessory> accessories(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Accessories.of(history.card(caller, device(id)).card());
    }

    /// 设备档案: every event, for an auditor to replay.
    @GetMapping("/api/devices/{id}/history")
    List<HistoryEntry> timeline(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return history.timeline(caller, device(id));
    }

    /// 保管链: all of it, who held it at a moment (`at`), or everyone who held it in a window (`from`, `until`); each
    /// as
    /// known now, or as known then (`known`).
    @GetMapping("/api/devices/{id}/custody")
    List<CustodyEntry> custody(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String known,
            HttpServletRequest request) {
        Parameters.requireKnown(request.getParameterMap(), Set.of("at", "from", "until", "known"));
        AsOf asked = knownThen.of(AsOf.parse(at, clock), known);
        if (from == null && until == null) {
            return history.custody(caller, device(id), asked);
        }
        if (from == null || until == null || at != null) {
            throw new Refused(QueryRefusal.WINDOW_INVALID);
        }
        Instant start = AsOf.instant(from);
        Instant end = AsOf.instant(until);
        if (end.isBefore(start)) {
            throw new Refused(QueryRefusal.WINDOW_INVALID);
        }
        return history.heldDuring(caller, device(id), start, end, asked);
    }

    private static DeviceId device(String id) {
        if (!ViewKey.isId(id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        return new DeviceId(id);
    }

    /// 设备档案权限 — every signed-in person may ask; what is answered depends on who asks.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> deviceRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/devices/{id}").withToken(Scope.READ_REGISTER),
                    RouteRule.signedIn("GET", "/api/devices/{id}/accessories").withToken(Scope.READ_REGISTER),
                    RouteRule.signedIn("GET", "/api/devices/{id}/history").withToken(Scope.READ_HISTORY),
                    RouteRule.signedIn("GET", "/api/devices/{id}/custody").withToken(Scope.READ_HISTORY));
        }
    }
}
