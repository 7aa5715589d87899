package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.query.AsOf;
import banzhang.query.handover.DueHandovers;
import banzhang.query.ledger.KnownFilters;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerChoices;
import banzhang.query.ledger.LedgerChoices.Choice;
import banzhang.query.ledger.LedgerPage;
import banzhang.query.ledger.LedgerSort;
import banzhang.query.ledger.OpenLedger;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 账簿页 — 总账 with filters, and the 明细账 of one class; both now or as of a past date.
@Controller
@Reads({View.LEDGER, View.HANDOVERS, View.SETTINGS, View.ORGANISATION})
class LedgerPages {
    private static final Set<Office> LABELLERS = Set.of(Office.GENERAL_AFFAIRS, Office.ADMINISTRATOR);
    /// The largest is for printing.
    private static final List<Integer> SIZES = List.of(Ledger.DEFAULT_SIZE, 100, Ledger.LARGEST_SIZE);

    private final Ledger ledger;
    private final KnownFilters filters;
    private final DueHandovers due;
    private final Organisation organisation;
    private final KnownThen knownThen;
    private final Clock clock;

    LedgerPages(
            Ledger ledger,
            KnownFilters filters,
            DueHandovers due,
            Organisation organisation,
            KnownThen knownThen,
            Clock clock) {
        this.ledger = ledger;
        this.filters = filters;
        this.due = due;
        this.knownThen = knownThen;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    ModelAndView school(
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size,
            @AuthenticationPrincipal Caller caller) {
        LedgerQuestion question = LedgerQuestion.of(parameters);
        AsOf at = knownThen.of(AsOf.parse(question.at(), clock), question.known());
        OpenLedger open = ledger.open(caller, at);
        LedgerPage found = open.page(question.filter(), question.sort(), page, size);
        ModelAndView view = new ModelAndView("ledger", dated(question.at(), at.known()));
        view.addObject("ledger", found);
        view.addObject("asked", question.asked());
        view.addObject("sizes", SIZES);
        view.addObject("sorts", LedgerSort.words());
        view.addObject("filters", FilterPages.links(filters, caller));
        view.addObject("mayShare", filters.mayShare(caller));
        view.addObject("due", due.today(caller));
        view.addObject("choices", byFilter(open.choices()));
        view.addObject(
                "files",
                List.of(
                        Paging.link("/api/ledger/export.xlsx", question.asked()),
                        Paging.link("/api/ledger/export.csv", question.asked()),
                        Paging.link("/api/ledger/export.pdf", question.asked()),
                        Paging.link("/ledger/charts", question.asked())));
        view.addObject("labels", caller.holdsAny(LABELLERS) ? labels(question.asked()) : null);
        view.addObject("paging", Paging.of("/ledger", question.asked(), found.page(), found.pages()));
        return view;
    }

    @GetMapping("/classes/{id}")
    ModelAndView ofClass(
            @PathVariable ClassId id,
            @RequestParam(name = "at", required = false) @Nullable String at,
            @RequestParam(name = "known", required = false) @Nullable String known,
            @AuthenticationPrincipal Caller caller) {
        AsOf asked = knownThen.of(AsOf.parse(at, clock), known);
        ModelAndView view = new ModelAndView("class", dated(at, asked.known()));
        view.addObject("askedKnown", known);
        view.addObject("due", due.ofClass(caller, id));
        view.addObject("schoolClass", organisation.schoolClass(caller, id));
        view.addObject("ledger", ledger.ofClass(caller, id, asked));
        return view;
    }

    /// Labels are for what there is now, so moments stay behind.
    private static String labels(Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>(asked);
        filters.keySet().removeAll(Set.of("at", "known", "size", "sort"));
        return Paging.link("/labels", filters);
    }

    private Map<String, @Nullable Object> dated(@Nullable String at, @Nullable Long known) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("at", at == null || at.isBlank() ? null : at);
        model.put("known", known == null || known < 0 ? null : known.toString());
        model.put("knownNothing", known != null && known < 0);
        model.put("today", Shown.today(clock));
        return model;
    }

    private static Map<String, List<Choice>> byFilter(LedgerChoices choices) {
        Map<String, List<Choice>> byFilter = new LinkedHashMap<>();
        byFilter.put("class", choices.classes());
        byFilter.put("room", choices.rooms());
        byFilter.put("campus", choices.campuses());
        byFilter.put("building", choices.buildings());
        byFilter.put("category", choices.categories());
        byFilter.put("custodian", choices.custodians());
        byFilter.put("condition", choices.conditions());
        return byFilter;
    }
}
