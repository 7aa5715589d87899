package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RoomId;
import banzhang.query.labels.LabelLayout;
import banzhang.query.labels.LabelQuestion;
import banzhang.query.labels.Labels;
import banzhang.query.labels.ScannedLabel;
import banzhang.query.organisation.Organisation;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// 标签页 — choosing labels to print, and the short addresses their QR codes hold.
@Controller
class LabelPages {
    private final Labels labels;
    private final ScannedLabel scanned;
    private final Organisation organisation;

    LabelPages(Labels labels, ScannedLabel scanned, Organisation organisation) {
        this.labels = labels;
        this.scanned = scanned;
        this.organisation = organisation;
    }

    /// What was asked of the ledger goes on to the labels.
    @GetMapping("/labels")
    @Reads({View.LEDGER, View.ORGANISATION})
    ModelAndView choose(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.values().removeIf(values -> values.length == 1 && values[0].isBlank());
        LabelQuestion asked = LabelQuestion.of(parameters);
        Map<String, String> kept = new LinkedHashMap<>();
        parameters.forEach((name, values) -> kept.put(name, values[0]));
        kept.keySet().removeAll(Set.of("layout", "of", "start", "position"));
        ModelAndView view = new ModelAndView("labels", "layouts", LabelLayout.values());
        view.addObject("asked", asked);
        view.addObject("kept", kept);
        view.addObject("devices", labels.devices(caller, asked).size());
        view.addObject("rooms", labels.rooms(caller, asked).size());
        view.addObject("campuses", organisation.campuses(caller));
        view.addObject("buildings", organisation.buildings(caller));
        return view;
    }

    /// The address on a device, for as long as the label sticks.
    @GetMapping("/q/d/{id}")
    @Reads({View.LEDGER, View.HANDOVERS, View.ORGANISATION})
    RedirectView device(@PathVariable DeviceId id, @AuthenticationPrincipal Caller caller) {
        return to(scanned.ofDevice(caller, id));
    }

    /// The address at a door.
    @GetMapping("/q/r/{id}")
    @Reads({View.LEDGER, View.HANDOVERS, View.ORGANISATION})
    RedirectView room(@PathVariable RoomId id, @AuthenticationPrincipal Caller caller) {
        return to(scanned.ofRoom(caller, id));
    }

    /// Never for good: the next person who scans it is led elsewhere.
    private static RedirectView to(String path) {
        RedirectView view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
