package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.query.AsOf;
import banzhang.query.ledger.ComparisonQuestion;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerComparison;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 对比页 — the ledger at two moments side by side: what came, what left, what changed, with sums.
@Controller
@Reads({View.LEDGER, View.ORGANISATION})
class ComparisonPages {
    private final Ledger ledger;
    private final Organisation organisation;
    private final KnownThen knownThen;
    private final Clock clock;

    ComparisonPages(Ledger ledger, Organisation organisation, KnownThen knownThen, Clock clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    @GetMapping("/ledger/comparison")
    ModelAndView compare(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Map<String, String[]> asked = filledIn(request.getParameterMap());
        ModelAndView view = new ModelAndView("comparison");
        view.addObject("asked", first(asked));
        view.addObject("classes", organisation.classes(caller));
        view.addObject("campuses", organisation.campuses(caller));
        view.addObject("buildings", organisation.buildings(caller));
        view.addObject("today", Shown.today(clock));
        if (asked.containsKey("from")) {
            view.addObject("comparison", comparison(caller, asked).upTo(Ledger.LARGEST_SIZE));
        }
        return view;
    }

    private LedgerComparison comparison(Caller caller, Map<String, String[]> asked) {
        ComparisonQuestion question = ComparisonQuestion.of(asked, clock);
        AsOf before = knownThen.pinned(knownThen.of(question.from(), question.known()));
        return ledger.compare(caller, before, question.to().knownAt(before.known()), question.filter());
    }

    /// A form sends every field; what is left empty is not asked.
    private static Map<String, String[]> filledIn(Map<String, String[]> parameters) {
        Map<String, String[]> filledIn = new LinkedHashMap<>(parameters);
        filledIn.values().removeIf(values -> values.length == 1 && values[0].isBlank());
        return filledIn;
    }

    private static Map<String, String> first(Map<String, String[]> asked) {
        Map<String, String> first = new LinkedHashMap<>();
        asked.forEach((name, values) -> first.put(name, values[0]));
        return first;
    }
}
