package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.query.organisation.Deputyship;
import banzhang.query.organisation.Deputyships;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 代理页 — who stands in for whom, acting for somebody and stopping to, and naming deputies.
@Controller
@Reads(View.ORGANISATION)
class DeputyPages {
    private final Deputyships deputyships;
    private final Clock clock;

    DeputyPages(Deputyships deputyships, Clock clock) {
        this.deputyships = deputyships;
        this.clock = clock;
    }

    @GetMapping("/deputies")
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        List<Deputyship> all = deputyships.list(caller);
        String today = Shown.today(clock);
        ModelAndView view = new ModelAndView("deputies");
        view.addObject("running", all.stream().filter(DeputyPages::isRunning).toList());
        view.addObject("ended", all.stream().filter(one -> !isRunning(one)).toList());
        view.addObject("self", caller.person());
        view.addObject("acting", caller.isActing());
        view.addObject("mayName", deputyships.mayName(caller));
        view.addObject("appointments", deputyships.nameable(caller));
        view.addObject("candidates", deputyships.candidates(caller));
        view.addObject("today", today);
        view.addObject("fortnight", LocalDate.parse(today).plusWeeks(2).toString());
        return view;
    }

    private static boolean isRunning(Deputyship one) {
        return one.state() != Deputyship.State.ENDED;
    }
}
