package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.query.AsOf;
import banzhang.query.QueryRefusal;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerPage;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.Room;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 开单页 — one form for every kind: what it asks follows from the kind, what can be picked from who has it now.
@Controller
class NewHandoverPage {
    private final Ledger ledger;
    private final Organisation organisation;
    private final PeopleDirectory people;

    NewHandoverPage(Ledger ledger, Organisation organisation, PeopleDirectory people) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.people = people;
    }

    @GetMapping("/handovers/new")
    @Reads({View.LEDGER, View.ORGANISATION})
    ModelAndView blank(
            @RequestParam(name = "kind", defaultValue = "ISSUE") String kind,
            @RequestParam(name = "holder", defaultValue = "") String holder,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String schoolClass,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @AuthenticationPrincipal Caller caller) {
        Kind chosen = kindNamed(kind);
        HandoverKindPolicy policy = HandoverKindPolicy.of(chosen);
        List<Room> rooms = organisation.entrusted(caller);
        LedgerFilter filter = filter(policy, rooms, holder, q);
        LedgerPage store = ledger.school(caller, AsOf.now(), filter, page, Ledger.DEFAULT_SIZE);
        ModelAndView view = new ModelAndView("handover-new", "module", "pick.js");
        view.addObject("kinds", Kind.values());
        view.addObject("kind", chosen);
        view.addObject("policy", policy);
        view.addObject("asks", Asks.of(policy));
        view.addObject("classes", organisation.classes(caller));
        view.addObject("rooms", rooms);
        view.addObject("graduates", organisation.graduates(caller));
        view.addObject("leaders", organisation.leaders(caller));
        view.addObject("people", people.peopleOf(caller.school()));
        view.addObject("chosen", schoolClass);
        view.addObject("holder", holder);
        view.addObject("q", q);
        view.addObject("store", store);
        Map<String, String> asked = Map.of("kind", chosen.name(), "holder", holder, "q", q);
        view.addObject("paging", Paging.of("/handovers/new", asked, store.page(), store.pages()));
        return view;
    }

    /// 所问 — what the form asks for, beside the devices.
    ///
    /// @param holder from which class or room, where they give
    /// @param keeper to which class or room
    public record Asks(
            boolean holder, boolean keeper, boolean keeperNeeded, boolean witness, boolean loan, boolean repair) {
        static Asks of(HandoverKindPolicy policy) {
            Set<Custodian.Kind> to = policy.to();
            return new Asks(
                    policy.from().contains(Custodian.Kind.CLASS),
                    policy.namesKeeper(),
                    policy.needsKeeper(),
                    policy.isWitnessed(),
                    to.contains(Custodian.Kind.BORROWER),
                    to.contains(Custodian.Kind.REPAIR_SHOP));
        }
    }

    /// What somebody has who may give under this kind: the class or room chosen, otherwise what the kind names.
    private static LedgerFilter filter(HandoverKindPolicy policy, List<Room> rooms, String holder, String q) {
        @Nullable String text = q.isBlank() ? null : q.strip();
        if (!holder.isBlank() && policy.from().contains(Custodian.Kind.CLASS)) {
            return rooms.stream()
                    .map(Room::id)
                    .filter(room -> room.value().equals(holder))
                    .findFirst()
                    .map(room -> LedgerFilter.keptIn(room, text))
                    .orElseGet(() -> LedgerFilter.ofClass(classNamed(holder), text));
        }
        return LedgerFilter.with(usual(policy.from()), text);
    }

    private static Custodian.Kind usual(Set<Custodian.Kind> from) {
        return Stream.of(Custodian.Kind.STORE, Custodian.Kind.CLASS)
                .filter(from::contains)
                .findFirst()
                .orElseGet(() -> from.iterator().next());
    }

    private static ClassId classNamed(String id) {
        try {
            return new ClassId(id);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(QueryRefusal.FILTER_INVALID);
        }
    }

    private static Kind kindNamed(String kind) {
        try {
            return Kind.valueOf(kind);
        } catch (IllegalArgumentException unknown) {
            throw new Refused(QueryRefusal.FILTER_INVALID);
        }
    }
}
