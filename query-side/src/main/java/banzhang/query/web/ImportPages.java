package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.ImportId;
import banzhang.events.value.Office;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 导入页 — uploading a register and reading what the check found; the command side keeps the files and the page asks it
/// by script.
@Controller
@Reads(View.ORGANISATION)
class ImportPages {
    private static final String MODULE = "import.js";

    @GetMapping("/imports")
    ModelAndView imports(@AuthenticationPrincipal Caller caller) {
        List<String> organisation = List.of("rooms", "classes", "headteachers", "appointments");
        List<String> kinds = caller.holds(Office.GENERAL_AFFAIRS)
                ? List.of("devices", "corrections", "rooms", "classes", "headteachers", "appointments")
                : organisation;
        return new ModelAndView("imports", Map.of("kinds", kinds, "module", MODULE));
    }

    @GetMapping("/imports/headings")
    ModelAndView headings() {
        return new ModelAndView("headings", Map.of("module", "headings.js"));
    }

    @GetMapping("/imports/{id}")
    ModelAndView one(@PathVariable ImportId id) {
        return new ModelAndView("import", Map.of("id", id.value(), "module", MODULE));
    }
}
