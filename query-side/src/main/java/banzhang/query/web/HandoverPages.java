package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.handover.FiledPapers;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverView;
import banzhang.query.handover.Handovers;
import banzhang.query.handover.SheetPage;
import banzhang.query.handover.Turn;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// 交接单页 — the sheets, and one sheet to declare, check, settle, sign and read.
@Controller
class HandoverPages {
    private final Handovers handovers;
    private final Organisation organisation;
    private final PeopleDirectory people;
    private final FiledPapers papers;

    HandoverPages(Handovers handovers, Organisation organisation, PeopleDirectory people, FiledPapers papers) {
        this.handovers = handovers;
        this.organisation = organisation;
        this.people = people;
        this.papers = papers;
    }

    @GetMapping("/handovers")
    @Reads({View.HANDOVERS, View.ORGANISATION})
    ModelAndView list(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "before", defaultValue = "") String before,
            @AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("handovers");
        Set<HandoverState> states = state.isEmpty() ? Set.of() : Set.of(stateNamed(state));
        Long from = Parameters.position("before", before);
        SheetPage page = handovers.list(caller, states, from);
        view.addObject("sheets", page.sheets());
        view.addObject("older", page.older() == null ? null : link(state, page.older()));
        view.addObject("newest", from == null ? null : link(state, null));
        view.addObject("states", HandoverState.values());
        view.addObject("state", state);
        view.addObject("mayOpen", caller.holds(Office.GENERAL_AFFAIRS));
        return view;
    }

    @GetMapping("/handovers/{id}")
    @Reads({View.HANDOVERS, View.ORGANISATION})
    ModelAndView one(@PathVariable HandoverId id, @AuthenticationPrincipal Caller caller) {
        HandoverView sheet = handovers.sheet(caller, id);
        ModelAndView view = new ModelAndView("handover", "module", "handover.js");
        view.addObject("view", sheet);
        view.addObject("known", known(sheet, caller));
        view.addObject("turn", Turn.of(sheet, caller));
        view.addObject("papers", papers.of(caller, id));
        view.addObject("mayPhotograph", PhotoTurn.of(sheet, caller));
        view.addObject("sides", sheet.sides());
        view.addObject("findings", Finding.values());
        view.addObject("outcomes", Outcome.values());
        view.addObject("leaders", organisation.leaders(caller));
        view.addObject("signer", people.nameOf(caller.person()));
        return view;
    }

    /// The devices whose pages this person may open: a 班主任 those the class has taken over.
    private static Set<DeviceId> known(HandoverView sheet, Caller caller) {
        if (caller.seesWholeSchool()) {
            return sheet.sheet().items().stream().map(Item::device).collect(Collectors.toSet());
        }
        return sheet.ending() == null ? Set.of() : Set.copyOf(sheet.ending().moved());
    }

    /// The same question, from the newest on or about what is older.
    private static String link(String state, @Nullable Long before) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/handovers");
        if (!state.isEmpty()) {
            link.queryParam("state", state);
        }
        return (before == null ? link : link.queryParam("before", before)).toUriString();
    }

    private static HandoverState stateNamed(@Nullable String state) {
        try {
            return HandoverState.valueOf(String.valueOf(state));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(QueryRefusal.FILTER_INVALID);
        }
    }
}
