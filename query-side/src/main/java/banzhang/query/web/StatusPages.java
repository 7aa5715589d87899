package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.Office;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import banzhang.query.views.Views;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 运行状况页 — how far each view has come, and what it could not take in, and making it anew.
@Controller
class StatusPages {
    private final Views views;

    StatusPages(Views views) {
        this.views = views;
    }

    @GetMapping("/views")
    @Reads(View.ORGANISATION)
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("views", "module", "views.js");
        view.addObject("views", views.all());
        view.addObject("authorities", views.authorities());
        view.addObject("head", views.head());
        view.addObject("mayRetry", caller.holds(Office.ADMINISTRATOR));
        return view;
    }
}
