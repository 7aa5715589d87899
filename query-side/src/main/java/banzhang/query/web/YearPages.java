package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.Office;
import banzhang.query.AsOf;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerChoices.Choice;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.YearPreview;
import banzhang.query.organisation.YearPreview.Outcome;
import banzhang.query.organisation.YearReversalView;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 升级页 — what becomes of each class in the new school year, to be reviewed and then carried out as one.
@Controller
@Reads({View.ORGANISATION, View.LEDGER})
class YearPages {
    private final Organisation organisation;
    private final Ledger ledger;

    YearPages(Organisation organisation, Ledger ledger) {
        this.organisation = organisation;
        this.ledger = ledger;
    }

    @GetMapping("/organisation/year")
    ModelAndView year(@AuthenticationPrincipal Caller caller) {
        YearPreview preview = organisation.yearPreview(caller);
        // what a class keeps stays with it: one that leaves is to return it
        Map<String, Long> kept = ledger.choices(caller, AsOf.now()).classes().stream()
                .collect(Collectors.toMap(Choice::value, Choice::devices));
        ModelAndView view = new ModelAndView("year");
        view.addObject("year", preview);
        view.addObject("kept", kept);
        YearReversalView back = preview.changed() ? organisation.yearReversal(caller) : null;
        boolean decides = caller.holds(Office.ADMINISTRATOR) || caller.holds(Office.GENERAL_AFFAIRS);
        view.addObject("back", back);
        view.addObject("decides", decides);
        view.addObject("oneHand", back != null && isOneHand(caller, back.proposed()));
        view.addObject("self", caller.person());
        view.addObject("outcomes", Outcome.values());
        view.addObject("mayChange", !preview.changed() && decides);
        return view;
    }

    private static boolean isOneHand(Caller caller, YearReversalView.@Nullable Proposed proposed) {
        return proposed != null && caller.isOneHandWith(proposed.by(), proposed.at());
    }
}
