package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Scope;
import banzhang.query.access.KnownTokens;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 令牌页 — which machines come in on whose offices, and letting one in.
@Controller
@Reads(View.ORGANISATION)
class TokenPages {
    private final KnownTokens tokens;
    private final Organisation organisation;
    private final Clock clock;

    TokenPages(KnownTokens tokens, Organisation organisation, Clock clock) {
        this.tokens = tokens;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        LocalDate today = LocalDate.parse(Shown.today(clock));
        ModelAndView view = new ModelAndView("tokens");
        view.addObject("tokens", tokens.of(caller));
        view.addObject("people", organisation.people(caller));
        view.addObject("scopes", Scope.values());
        view.addObject("today", today);
        view.addObject("first", today.plusDays(1));
        view.addObject("last", today.plusYears(1));
        return view;
    }
}
