package banzhang.query.organisation;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;
import static banzhang.events.value.Office.GENERAL_AFFAIRS;

import banzhang.access.Caller;
import banzhang.access.RouteRule;
import banzhang.access.Scope;
import banzhang.events.value.PersonId;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// 组织查阅 — rooms, classes, appointments and names over HTTP.
@RestController
@Reads(View.ORGANISATION)
class OrganisationController {
    private final Organisation organisation;
    private final Deputyships deputyships;

    OrganisationController(Organisation organisation, Deputyships deputyships) {
        this.organisation = organisation;
        this.deputyships = deputyships;
    }

    @GetMapping("/api/classes")
    List<SchoolClass> classes(@AuthenticationPrincipal Caller caller) {
        return organisation.classes(caller);
    }

    @GetMapping("/api/rooms")
    List<Room> rooms(@AuthenticationPrincipal Caller caller) {
        return organisation.rooms(caller);
    }

    @GetMapping("/api/appointments")
    List<Appointment> appointments(@AuthenticationPrincipal Caller caller) {
        return organisation.appointments(caller);
    }

    @GetMapping("/api/appointments/findings")
    List<OfficeFinding> findings(@AuthenticationPrincipal Caller caller) {
        return organisation.findings(caller);
    }

    @GetMapping("/api/deputies")
    List<Deputyship> deputies(@AuthenticationPrincipal Caller caller) {
        return deputyships.list(caller);
    }

    @GetMapping("/api/campuses")
    List<Campus> campuses(@AuthenticationPrincipal Caller caller) {
        return organisation.campuses(caller);
    }

    @GetMapping("/api/terms")
    Terms terms(@AuthenticationPrincipal Caller caller) {
        return organisation.terms(caller);
    }

    @GetMapping("/api/school-years/preview")
    YearPreview yearPreview(@AuthenticationPrincipal Caller caller) {
        return organisation.yearPreview(caller);
    }

    @GetMapping("/api/school-years/reversal")
    YearReversalView yearReversal(@AuthenticationPrincipal Caller caller) {
        return organisation.yearReversal(caller);
    }

    @GetMapping("/api/people")
    Map<PersonId, String> people(@AuthenticationPrincipal Caller caller) {
        return organisation.people(caller);
    }

    /// 组织权限 — who may ask.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> organisationReadRoutes() {
            return List.of(
                    RouteRule.signedIn("GET", "/api/classes").withToken(Scope.READ_PLACES),
                    RouteRule.signedIn("GET", "/api/rooms").withToken(Scope.READ_PLACES),
                    RouteRule.signedIn("GET", "/api/appointments"),
                    RouteRule.signedIn("GET", "/api/deputies"),
                    RouteRule.signedIn("GET", "/api/campuses").withToken(Scope.READ_PLACES),
                    RouteRule.signedIn("GET", "/api/terms").withToken(Scope.READ_PLACES),
                    RouteRule.offices("GET", "/api/school-years/preview", GENERAL_AFFAIRS, AUDITOR, ADMINISTRATOR),
                    RouteRule.offices("GET", "/api/school-years/reversal", GENERAL_AFFAIRS, AUDITOR, ADMINISTRATOR),
                    RouteRule.offices("GET", "/api/appointments/findings", GENERAL_AFFAIRS, AUDITOR, ADMINISTRATOR),
                    RouteRule.offices("GET", "/api/people", GENERAL_AFFAIRS, AUDITOR, ADMINISTRATOR));
        }
    }
}
