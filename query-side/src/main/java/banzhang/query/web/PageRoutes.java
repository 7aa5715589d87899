package banzhang.query.web;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;
import static banzhang.events.value.Office.GENERAL_AFFAIRS;
import static banzhang.events.value.Office.SUPERVISING_LEADER;

import banzhang.access.RouteRule;
import java.util.List;

/// 页面权限 — who may open which page; within a page, what one may see is decided by what one may ask.
final class PageRoutes {
    static final List<RouteRule> ALL = List.of(
            RouteRule.anyone("GET", "/assets/**"),
            SheetWorker.ROUTE,
            RouteRule.anyone("GET", "/login"),
            RouteRule.anyone("GET", "/invitation"),
            RouteRule.anyone("GET", "/welcome"),
            RouteRule.signedIn("GET", "/"),
            RouteRule.signedIn("GET", "/account"),
            RouteRule.signedIn("GET", "/deputies"),
            RouteRule.signedIn("GET", "/ledger"),
            RouteRule.signedIn("GET", "/ledger/comparison"),
            RouteRule.signedIn("GET", "/ledger/charts"),
            RouteRule.signedIn("GET", "/ledger/filters"),
            RouteRule.signedIn("GET", "/search"),
            RouteRule.signedIn("GET", "/classes/{id}"),
            RouteRule.signedIn("GET", "/devices/{id}"),
            RouteRule.offices("GET", "/devices/{id}/regrouping", GENERAL_AFFAIRS),
            RouteRule.offices("GET", "/acceptances", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/corrections", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/settings", GENERAL_AFFAIRS, SUPERVISING_LEADER, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/classifications", GENERAL_AFFAIRS, SUPERVISING_LEADER, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/room-templates", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/labels", GENERAL_AFFAIRS, ADMINISTRATOR),
            RouteRule.signedIn("GET", "/q/d/{id}"),
            RouteRule.signedIn("GET", "/q/r/{id}"),
            RouteRule.signedIn("GET", "/q/h/{id}"),
            RouteRule.offices("GET", "/devices/new", GENERAL_AFFAIRS),
            RouteRule.offices("GET", "/imports", GENERAL_AFFAIRS, ADMINISTRATOR),
            RouteRule.offices("GET", "/imports/headings", GENERAL_AFFAIRS, ADMINISTRATOR),
            RouteRule.offices("GET", "/imports/{id}", GENERAL_AFFAIRS, ADMINISTRATOR),
            RouteRule.signedIn("GET", "/handovers"),
            RouteRule.offices("GET", "/handovers/new", GENERAL_AFFAIRS),
            RouteRule.signedIn("GET", "/handovers/due"),
            RouteRule.signedIn("GET", "/handovers/board"),
            RouteRule.signedIn("GET", "/residues"),
            RouteRule.signedIn("GET", "/handovers/{id}"),
            RouteRule.signedIn("GET", "/papers"),
            RouteRule.offices("GET", "/organisation", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/organisation/year", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/people", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/people/{id}", GENERAL_AFFAIRS, ADMINISTRATOR),
            RouteRule.offices("GET", "/tokens", GENERAL_AFFAIRS, ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/security", ADMINISTRATOR, AUDITOR),
            RouteRule.offices("GET", "/views", ADMINISTRATOR, AUDITOR));

    private PageRoutes() {}
}
