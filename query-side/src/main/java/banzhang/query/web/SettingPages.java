package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.Office;
import banzhang.events.value.Setting;
import banzhang.query.QueryRefusal;
import banzhang.query.settings.Adoption;
import banzhang.query.settings.Classifications;
import banzhang.query.settings.Settings;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 参数页 — what the school reckons by, each value with its day and rule; and the classification tables it has.
@Controller
class SettingPages {
    private static final int MOST = 50;
    private static final int LONGEST = 200;
    private final Settings settings;
    private final Classifications classifications;

    SettingPages(Settings settings, Classifications classifications) {
        this.settings = settings;
        this.classifications = classifications;
    }

    @GetMapping("/settings")
    @Reads({View.SETTINGS, View.ORGANISATION})
    ModelAndView settings(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("settings");
        Map<Setting, List<Adoption>> history = new LinkedHashMap<>();
        List<Adoption> all = settings.history(caller);
        Arrays.stream(Setting.values())
                .forEach(setting -> history.put(
                        setting,
                        all.stream().filter(one -> one.setting() == setting).toList()));
        view.addObject("history", history);
        view.addObject("tables", classifications.tables(caller));
        view.addObject("mayAdopt", caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.SUPERVISING_LEADER));
        return view;
    }

    @GetMapping("/classifications")
    @Reads({View.SETTINGS, View.ORGANISATION})
    ModelAndView classifications(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "edition", defaultValue = "") String edition,
            @AuthenticationPrincipal Caller caller) {
        if (q.length() > LONGEST || edition.length() > LONGEST) {
            throw new Refused(QueryRefusal.FILTER_INVALID);
        }
        ModelAndView view = new ModelAndView("classifications", "module", "classifications.js");
        view.addObject("tables", classifications.tables(caller));
        view.addObject("history", classifications.history(caller));
        view.addObject("q", q);
        view.addObject("edition", edition);
        view.addObject(
                "found",
                q.isBlank() ? List.of() : classifications.search(caller, edition.isBlank() ? null : edition, q, MOST));
        view.addObject("mayAdopt", caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR));
        return view;
    }
}
