package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Office;
import banzhang.query.handover.BoardQuestion;
import banzhang.query.handover.Boards;
import banzhang.query.handover.Residues;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 交接进度页 — how far every sheet under way is, and what completed ones left open.
@Controller
@Reads({View.HANDOVERS, View.ORGANISATION})
class BoardPages {
    private final Boards boards;
    private final Residues residues;

    BoardPages(Boards boards, Residues residues) {
        this.boards = boards;
        this.residues = residues;
    }

    @GetMapping("/handovers/board")
    ModelAndView board(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        BoardQuestion asked = BoardQuestion.of(request.getParameterMap());
        ModelAndView view = new ModelAndView("board", "module", "board.js");
        view.addObject("asked", asked);
        view.addObject("board", boards.today(caller, asked));
        view.addObject("onlys", List.of(BoardQuestion.STUCK, BoardQuestion.MINE));
        view.addObject("kinds", Kind.values());
        return view;
    }

    @GetMapping("/residues")
    ModelAndView residues(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("residues", "residues", residues.open(caller, null, null));
        view.addObject("maySettle", caller.holds(Office.GENERAL_AFFAIRS));
        view.addObject("outcomes", Outcome.values());
        return view;
    }
}
