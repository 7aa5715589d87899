package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.HandoverId;
import banzhang.query.handover.Handovers;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// 纸质单页 — the one place for signed paper, and the address in the code of a printed sheet.
@Controller
class PaperPages {
    private final Handovers handovers;

    PaperPages(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/papers")
    ModelAndView send(@RequestParam(name = "sheet", defaultValue = "") String sheet) {
        return new ModelAndView("papers", Map.of("module", "papers.js", "sheet", sheet));
    }

    /// To the sheet as it is now; position and digest are for the reader of scans.
    @GetMapping("/q/h/{id}")
    @Reads({View.HANDOVERS, View.ORGANISATION})
    RedirectView scanned(@PathVariable HandoverId id, @AuthenticationPrincipal Caller caller) {
        RedirectView view =
                new RedirectView("/handovers/" + handovers.sheet(caller, id).id(), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
