package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityCheck;
import banzhang.access.security.SecurityLog;
import banzhang.access.security.SecurityQuestion;
import banzhang.query.access.SecurityFilter;
import banzhang.query.access.SecurityLogPage;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// 安全日志页 — who signed in, was refused, read contacts; filtered, the latest first, and checked when asked.
@Controller
@Reads(View.ORGANISATION)
class SecurityPages {
    private final SecurityLog log;
    private final Organisation organisation;

    SecurityPages(SecurityLog log, Organisation organisation) {
        this.log = log;
        this.organisation = organisation;
    }

    @GetMapping("/security")
    ModelAndView all(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        SecurityQuestion asked = SecurityFilter.read(request.getParameterMap());
        SecurityLogPage page = SecurityLogPage.of(log, caller, asked);
        SecurityCheck check = request.getParameter("check") == null ? null : log.check();
        ModelAndView view = new ModelAndView("security");
        view.addObject("entries", page.entries());
        view.addObject("older", older(request, page.older()));
        view.addObject("asked", asked);
        view.addObject("deeds", Deed.values());
        view.addObject("people", organisation.people(caller));
        view.addObject("check", check);
        return view;
    }

    /// The same question about what is older.
    private static @Nullable String older(HttpServletRequest request, @Nullable Long before) {
        if (before == null) {
            return null;
        }
        Map<String, String> kept = new TreeMap<>();
        for (String name : new String[] {"deed", "person", "from", "to"}) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value);
            }
        }
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/security");
        kept.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.queryParam("before", before).encode().buildAndExpand(kept).toUriString();
    }
}
