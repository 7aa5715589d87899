package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.AsOf;
import banzhang.query.handover.DueHandovers;
import banzhang.query.organisation.Appointment;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 应办交接页 — what is due today; 总务处 draws up many sheets at once.
@Controller
class DuePages {
    private final DueHandovers due;
    private final Organisation organisation;
    private final Clock clock;

    DuePages(DueHandovers due, Organisation organisation, Clock clock) {
        this.due = due;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/handovers/due")
    @Reads({View.HANDOVERS, View.LEDGER, View.ORGANISATION})
    ModelAndView today(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("due", "module", "due.js");
        view.addObject("today", Shown.today(clock));
        view.addObject("due", due.today(caller));
        view.addObject("mayOpen", caller.holds(Office.GENERAL_AFFAIRS));
        view.addObject("leaders", leaders(caller));
        return view;
    }

    /// Who may witness today.
    private Map<PersonId, String> leaders(Caller caller) {
        LocalDate today = AsOf.now().day(clock);
        Map<PersonId, String> leaders =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        organisation.appointments(caller).stream()
                .filter(one -> HandoverParties.LEADERS.contains(one.office()) && one.holdsOn(today))
                .map(Appointment::person)
                .forEach(leader ->
                        leaders.put(leader, organisation.people(caller).getOrDefault(leader, leader.value())));
        return leaders;
    }
}
