package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.account.SavedFilter;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.ledger.KnownFilters;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 常用筛选页 — the saved filters a person has in the list: to open, to rename, to share, to delete.
@Controller
@Reads(View.ORGANISATION)
class FilterPages {
    private final KnownFilters filters;
    private final Organisation organisation;

    FilterPages(KnownFilters filters, Organisation organisation) {
        this.filters = filters;
        this.organisation = organisation;
    }

    /// 筛选行 — one filter as the person sees it.
    ///
    /// @param link opens it: a question like any other, answered to whoever asks
    /// @param parts what it asks, in words
    public record Row(SavedFilter filter, String link, boolean own, Map<String, String> parts) {}

    /// 链接 — one filter to open.
    public record Link(String name, String link) {}

    static List<Link> links(KnownFilters filters, Caller caller) {
        return filters.of(caller).stream()
                .map(filter -> new Link(filter.name(), linkOf(filter)))
                .toList();
    }

    @GetMapping("/ledger/filters")
    ModelAndView all(@AuthenticationPrincipal Caller caller) {
        Map<PersonId, String> people = organisation.people(caller);
        Map<String, String> words = words(caller, people);
        List<Row> rows = filters.of(caller).stream()
                .map(filter -> row(filter, caller, words))
                .toList();
        ModelAndView view = new ModelAndView("filters", "filters", rows);
        view.addObject("people", people);
        view.addObject("mayShare", filters.mayShare(caller));
        view.addObject("mayClear", caller.holds(Office.ADMINISTRATOR));
        return view;
    }

    private static String linkOf(SavedFilter filter) {
        return Paging.link("/ledger", filter.asked());
    }

    private static Row row(SavedFilter filter, Caller caller, Map<String, String> words) {
        Map<String, String> parts = new LinkedHashMap<>();
        filter.asked().forEach((name, value) -> parts.put(name, words.getOrDefault(name + " " + value, value)));
        return new Row(filter, linkOf(filter), filter.owner().equals(caller.person()), parts);
    }

    /// What values mean, as far as this person may know: somebody else's class stays an id.
    private Map<String, String> words(Caller caller, Map<PersonId, String> people) {
        Map<String, String> words = new LinkedHashMap<>();
        organisation.classes(caller).forEach(one -> words.put("class " + one.id(), one.name()));
        organisation.rooms(caller).forEach(room -> words.put("room " + room.id(), room.number()));
        people.forEach((person, name) -> words.put("custodian " + person, name));
        words.put("custodian " + LedgerFilter.STORE, Custodian.Kind.STORE.term());
        for (Finding finding : Finding.values()) {
            words.put("condition " + finding.name(), finding.term());
        }
        return words;
    }
}
