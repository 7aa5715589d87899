package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.query.AsOf;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerCharts;
import banzhang.query.views.KnownThen;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 图表页 — what the ledger shows, counted; bars for the eye beside the numbers of a table.
@Controller
@Reads({View.LEDGER, View.ORGANISATION})
class ChartPages {
    private final Ledger ledger;
    private final KnownThen knownThen;
    private final Clock clock;

    ChartPages(Ledger ledger, KnownThen knownThen, Clock clock) {
        this.ledger = ledger;
        this.knownThen = knownThen;
        this.clock = clock;
    }

    @GetMapping("/ledger/charts")
    ModelAndView charts(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Caller caller) {
        LedgerQuestion question = LedgerQuestion.of(parameters);
        AsOf at = knownThen.of(AsOf.parse(question.at(), clock), question.known());
        LedgerCharts charts = ledger.open(caller, at).charts(question.filter(), at.day(clock));
        ModelAndView view = new ModelAndView("charts", "charts", ShownChart.all(charts));
        view.addObject("sums", charts.sums());
        view.addObject("at", question.at());
        view.addObject("today", Shown.today(clock));
        view.addObject("back", Paging.link("/ledger", question.asked()));
        return view;
    }
}
