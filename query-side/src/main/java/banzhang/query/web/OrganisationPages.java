package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Accounts;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Subject;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 组织页 — terms, campuses, rooms, classes, who is appointed to what, and the people themselves.
@Controller
@Reads(View.ORGANISATION)
class OrganisationPages {
    private final Organisation organisation;
    private final Accounts accounts;
    private final Clock clock;

    OrganisationPages(Organisation organisation, Accounts accounts, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/organisation")
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        boolean administrator = caller.holds(Office.ADMINISTRATOR);
        ModelAndView view = new ModelAndView("organisation");
        view.addObject("classes", organisation.classes(caller));
        view.addObject("graduates", organisation.graduates(caller));
        view.addObject("campuses", organisation.campuses(caller));
        view.addObject("terms", organisation.terms(caller));
        view.addObject("appointments", organisation.appointments(caller));
        view.addObject("running", running(caller));
        view.addObject("rooms", organisation.rooms(caller));
        view.addObject("people", organisation.people(caller));
        view.addObject("offices", offices(administrator));
        view.addObject("subjects", List.of(Subject.values()));
        view.addObject("findings", organisation.findings(caller));
        view.addObject("today", Shown.today(clock));
        view.addObject("mayChange", administrator || caller.holds(Office.GENERAL_AFFAIRS));
        return view;
    }

    @GetMapping("/people")
    ModelAndView people(@AuthenticationPrincipal Caller caller) {
        LocalDate today = LocalDate.parse(Shown.today(clock));
        Map<PersonId, String> offices = organisation.appointments(caller).stream()
                .filter(appointment -> appointment.holdsOn(today))
                .collect(Collectors.groupingBy(
                        Appointment::person, Collectors.mapping(Appointment::title, Collectors.joining("、"))));
        ModelAndView view = new ModelAndView("people");
        view.addObject("people", organisation.people(caller));
        view.addObject("offices", offices);
        view.addObject("accounts", accounts.ofSchool(caller.school()));
        view.addObject("self", caller.person());
        view.addObject("mayEnter", caller.holds(Office.ADMINISTRATOR));
        view.addObject("mayReach", caller.holds(Office.ADMINISTRATOR) || caller.holds(Office.GENERAL_AFFAIRS));
        return view;
    }

    /// What may still be ended, or ended earlier.
    private Set<AppointmentId> running(Caller caller) {
        LocalDate today = LocalDate.parse(Shown.today(clock));
        return organisation.appointments(caller).stream()
                .filter(appointment -> appointment.runsAfter(today))
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }

    /// What this person may fill: 总务处 the offices of a class, the administrator all.
    private static List<Office> offices(boolean administrator) {
        return Stream.of(Office.values())
                .filter(office -> administrator || office.ofAClass())
                .toList();
    }
}
