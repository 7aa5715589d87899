package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.Office;
import banzhang.events.value.TemplateItem;
import banzhang.query.register.ClassSets;
import banzhang.query.settings.RoomTemplates;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 教室配置页 — what a classroom is to have, and which class lacks what of it.
@Controller
class TemplatePages {
    /// The two that R98 names; a school adopts them or others.
    private static final List<Usual> USUAL = List.of(Usual.of("投影机", "计算机"), Usual.of("电视机", "计算机"));

    private final RoomTemplates templates;
    private final ClassSets sets;

    /// 常见配置 — what a form begins with.
    record Usual(String name, List<TemplateItem> items) {
        static Usual of(String... things) {
            return new Usual(
                    String.join("+", things),
                    Arrays.stream(things)
                            .map(thing -> new TemplateItem(thing, null, 1, List.of()))
                            .toList());
        }
    }

    TemplatePages(RoomTemplates templates, ClassSets sets) {
        this.templates = templates;
        this.sets = sets;
    }

    @GetMapping("/room-templates")
    @Reads({View.SETTINGS, View.LEDGER, View.ORGANISATION})
    ModelAndView list(@AuthenticationPrincipal Caller caller) {
        ModelAndView view = new ModelAndView("room-templates", "module", "rows.js");
        view.addObject("templates", templates.templates(caller));
        view.addObject("sets", sets.all(caller));
        view.addObject("rooms", sets.rooms(caller));
        view.addObject("usual", USUAL);
        view.addObject("mayAdopt", caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR));
        view.addObject("mayRegister", caller.holds(Office.GENERAL_AFFAIRS));
        return view;
    }
}
