package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.Account;
import banzhang.access.account.Accounts;
import banzhang.access.account.Contacts;
import banzhang.access.account.Sessions;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.AsOf;
import banzhang.query.access.PersonContacts;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Deputyships;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 人员页 — one person: how to reach them, what they hold, whether they may come in, and taking leave of them for good.
@Controller
@Reads({View.ORGANISATION, View.LEDGER})
class PersonPages {
    private final Organisation organisation;
    private final Deputyships deputyships;
    private final PersonContacts contacts;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    PersonPages(
            Organisation organisation,
            Deputyships deputyships,
            PersonContacts contacts,
            Sessions sessions,
            Accounts accounts,
            Ledger ledger,
            Clock clock) {
        this.organisation = organisation;
        this.deputyships = deputyships;
        this.contacts = contacts;
        this.sessions = sessions;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
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
        view.addObject("standing", accounts.ofPerson(id).map(Account::standing).orElse(null));
        view.addObject("held", held(id, caller));
        view.addObject(
                "deputyships",
                deputyships.list(caller).stream().filter(one -> one.isAbout(id)).toList());
        view.addObject("today", Shown.today(clock));
        return view;
    }

    /// What the person answers for until it is handed over, also after leaving the school.
    private List<LedgerLine> held(PersonId id, Caller caller) {
        return ledger.open(caller, AsOf.now()).lines(LedgerFilter.heldBy(id));
    }
}
