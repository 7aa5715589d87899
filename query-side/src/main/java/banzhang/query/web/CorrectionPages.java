package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.query.QueryRefusal;
import banzhang.query.register.CorrectionState;
import banzhang.query.register.Corrections;
import banzhang.query.register.Regroupings;
import banzhang.query.register.Reversals;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Arrays;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 更正单页 — the corrections, reversals, splittings and mergings of the school: what waits for a second person, and what
/// was decided.
@Controller
class CorrectionPages {
    private final Corrections corrections;
    private final Reversals reversals;
    private final Regroupings regroupings;

    CorrectionPages(Corrections corrections, Reversals reversals, Regroupings regroupings) {
        this.corrections = corrections;
        this.reversals = reversals;
        this.regroupings = regroupings;
    }

    @GetMapping("/corrections")
    @Reads({View.CORRECTIONS, View.CARDS, View.LEDGER, View.ORGANISATION})
    ModelAndView list(
            @RequestParam(name = "state", defaultValue = "") String state, @AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("corrections");
        Set<CorrectionState> states = state.isEmpty() ? Set.of() : Set.of(named(state));
        view.addObject("corrections", corrections.list(caller, states));
        view.addObject("files", corrections.files(caller, states));
        view.addObject("reversals", reversals.list(caller, states));
        view.addObject("regroupings", regroupings.list(caller, states));
        view.addObject("states", CorrectionState.values());
        view.addObject("state", state);
        return view;
    }

    private static CorrectionState named(String state) {
        return Arrays.stream(CorrectionState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new Refused(QueryRefusal.FILTER_INVALID));
    }
}
