package banzhang.command.ledger;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.RouteRule;
import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.access.account.SavedFilters;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefusal;
import banzhang.command.CommandRefused;
import banzhang.command.FreeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 常用筛选办理 — a person keeps a question to the ledger under a name, renames it, shares it, deletes it.
@RestController
@RequestMapping("/api/ledger/filters")
class SavedFilterController {
    private final SavedFilters filters;
    private final banzhang.access.FreeText freeText;

    SavedFilterController(SavedFilters filters, banzhang.access.FreeText freeText) {
        this.filters = filters;
        this.freeText = freeText;
    }

    /// 常用筛选 — what is asked: parameters of the ledger with their values, and who sees it in the list.
    record FilterBody(String name, Audience audience, Map<String, String> asked) {
        /// Refuses a value that is left blank.
        FilterBody {
            asked = Map.copyOf(asked);
        }
    }

    /// 改名 — what it is called from now on, and who sees it in the list.
    record RenameBody(String name, Audience audience) {}

    /// 常用筛选回执 — what it can be changed and deleted by.
    record FilterAnswer(String id) {}

    /// Its id follows from person and key, so that the same request again finds what it kept.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FilterAnswer keep(
            @RequestBody FilterBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        SavedFilter asked = new SavedFilter(
                "lf-" + CommandDesk.keyDigest(caller, key).hex().substring(0, 24),
                caller.person(),
                caller.school(),
                FreeText.trimmed(body.name()),
                body.audience(),
                body.asked());
        if (!isKept(asked)) {
            List<SavedFilter> known = filters.shownTo(caller.person(), caller.school());
            FilterRules.mayBeKept(asked, body.asked(), caller, known);
            freeText.requireNameless(caller.school(), asked.name(), body.asked().get("q"));
            // a twin of this request may have been quicker: then what it kept is what was asked
            CommandRefused.when(!filters.keep(asked) && !isKept(asked), FilterRefusal.FILTER_NAME_TAKEN);
        }
        return new FilterAnswer(asked.id());
    }

    private boolean isKept(SavedFilter asked) {
        SavedFilter kept = filters.find(asked.id(), asked.school()).orElse(null);
        CommandRefused.when(kept != null && !kept.asked().equals(asked.asked()), CommandRefusal.IDEMPOTENCY_KEY_REUSED);
        return kept != null;
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String id, @RequestBody RenameBody body, @AuthenticationPrincipal Caller caller) {
        SavedFilter kept = shown(id, caller);
        String name = FreeText.trimmed(body.name());
        FilterRules.mayBeChanged(kept, name, body.audience(), caller);
        freeText.requireNameless(caller.school(), name);
        CommandRefused.when(!filters.change(kept, name, body.audience()), FilterRefusal.FILTER_NAME_TAKEN);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        SavedFilter kept = shown(id, caller);
        FilterRules.mayBeDeleted(kept, caller);
        filters.delete(kept);
    }

    /// What stands in nobody else's list is not there for anybody else.
    private SavedFilter shown(String id, Caller caller) {
        return filters.find(id, caller.school())
                .filter(filter -> filter.isShownTo(caller.person()))
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
    }

    /// 常用筛选权限 — everybody keeps the own; whoever may share is asked for beside the name.
    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        List<RouteRule> savedFilterRoutes() {
            return List.of(
                    RouteRule.signedIn("POST", "/api/ledger/filters"),
                    RouteRule.signedIn("PUT", "/api/ledger/filters/{id}"),
                    RouteRule.signedIn("DELETE", "/api/ledger/filters/{id}"));
        }
    }
}
