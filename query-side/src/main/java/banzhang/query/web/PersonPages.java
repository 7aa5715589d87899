package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Contacts;
import banzhang.access.account.Sessions;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.access.PersonContacts;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 人员页 — one person: how to reach them, where they are signed in, and taking leave of them for good.
@Controller
@Reads(View.ORGANISATION)
class PersonPages {
    private final Organisation organisation;
    private final PersonContacts contacts;
    private final Sessions sessions;

    PersonPages(Organisation organisation, PersonContacts contacts, Sessions sessions) {
        this.organisation = organisation;
        this.contacts = contacts;
        this.sessions = sessions;
    }

    @GetMapping("/people/{id}")
    ModelAndView one(@PathVariable PersonId id, @AuthenticationPrincipal Caller caller) {
        Contacts reached = contacts.read(id, caller);
        ModelAndView view = new ModelAndView("person");
        view.addObject("id", id);
        view.addObject("name", organisation.people(caller).getOrDefault(id, id.value()));
        view.addObject("contacts", reached);
        view.addObject("sessions", sessions.of(id, null).size());
        view.addObject("mayChange", caller.holds(Office.ADMINISTRATOR));
        view.addObject("self", id.equals(caller.person()));
        return view;
    }
}
