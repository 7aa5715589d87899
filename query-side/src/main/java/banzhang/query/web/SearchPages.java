package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.query.ledger.Ledger;
import banzhang.query.search.Search;
import banzhang.query.search.SearchPage;
import banzhang.query.search.SearchQuestion;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 检索页 — what the box at the head of every page finds.
@Controller
@Reads({View.SEARCH, View.LEDGER, View.ORGANISATION})
class SearchPages {
    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    ModelAndView find(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @AuthenticationPrincipal Caller caller) {
        SearchPage found = search.find(caller, SearchQuestion.of(q), page, Ledger.DEFAULT_SIZE);
        ModelAndView view = new ModelAndView("search", "found", found);
        view.addObject("sought", q);
        view.addObject("paging", Paging.of("/search", Map.of("q", q), found.page(), found.pages()));
        return view;
    }
}
