package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.query.QueryRefusal;
import banzhang.query.register.Acceptances;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 验收页 — each device's last acceptance: what passed, and what the supplier still has to put right.
@Controller
class AcceptancePages {
    private final Acceptances acceptances;

    AcceptancePages(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @GetMapping("/acceptances")
    @Reads({View.CARDS, View.LEDGER, View.ORGANISATION})
    ModelAndView list(
            @RequestParam(name = "conclusion", defaultValue = "") String conclusion,
            @AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("acceptances");
        view.addObject("acceptances", acceptances.last(caller, conclusion.isEmpty() ? null : named(conclusion)));
        view.addObject("outcomes", Outcome.values());
        view.addObject("conclusion", conclusion);
        return view;
    }

    private static @Nullable Outcome named(String conclusion) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(conclusion))
                .findFirst()
                .orElseThrow(() -> new Refused(QueryRefusal.FILTER_INVALID));
    }
}
