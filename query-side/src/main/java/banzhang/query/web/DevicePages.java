package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.value.Accessories;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.history.DeviceCard;
import banzhang.query.history.DeviceHistory;
import banzhang.query.register.Acceptances;
import banzhang.query.register.Corrections;
import banzhang.query.register.Documents;
import banzhang.query.register.Regroupings;
import banzhang.query.register.Reversals;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 设备页 — the file of one device: card, 保管链, everything that happened; and the form that registers one.
@Controller
class DevicePages {
    private final DeviceHistory devices;
    private final Corrections corrections;
    private final Acceptances acceptances;
    private final Documents documents;
    private final Reversals reversals;
    private final Regroupings regroupings;
    private final PeopleDirectory people;
    private final Shown shown;

    DevicePages(
            DeviceHistory devices,
            Corrections corrections,
            Acceptances acceptances,
            Documents documents,
            Reversals reversals,
            Regroupings regroupings,
            PeopleDirectory people,
            Shown shown) {
        this.devices = devices;
        this.corrections = corrections;
        this.acceptances = acceptances;
        this.documents = documents;
        this.reversals = reversals;
        this.regroupings = regroupings;
        this.people = people;
        this.shown = shown;
    }

    @GetMapping("/devices/{id}")
    @Reads({View.LEDGER, View.HISTORY, View.CORRECTIONS, View.CARDS, View.ORGANISATION})
    ModelAndView one(
            @PathVariable DeviceId id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @AuthenticationPrincipal Caller caller) {
        DeviceCard device = devices.card(caller, id);
        ModelAndView view = new ModelAndView("device", "module", "device.js");
        view.addObject("device", device);
        view.addObject("facts", CardFacts.of(device.card(), shown));
        view.addObject("accessories", Accessories.of(device.card()));
        view.addObject("acceptances", acceptances.ofDevice(caller, id));
        view.addObject("documents", documents.ofDevice(caller, id));
        view.addObject("reversals", reversals.ofDevice(caller, id));
        view.addObject("regroupings", regroupings.ofDevice(caller, id));
        view.addObject("lineage", regroupings.lineage(caller, id));
        view.addObject("kinds", DocumentKind.values());
        view.addObject("outcomes", Outcome.values());
        view.addObject("people", peopleFor(caller));
        view.addObject("custody", devices.custody(caller, id));
        HeldQuestion asked = new HeldQuestion(from, until);
        view.addObject("asked", asked);
        view.addObject("held", asked.answer(devices, caller, id));
        view.addObject("timeline", devices.timeline(caller, id));
        view.addObject("corrections", corrections.ofDevice(caller, id));
        view.addObject("fields", CorrectableCard.fieldsOf(device.card()));
        view.addObject("options", CardForm.blank().options());
        view.addObject("self", caller.person());
        view.addObject("mayCorrect", device.leftAt() == null && caller.holds(Office.GENERAL_AFFAIRS));
        view.addObject("mayLabel", caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR));
        view.addObject("mayDecide", caller.holds(Office.GENERAL_AFFAIRS) || caller.holds(Office.ADMINISTRATOR));
        return view;
    }

    /// Whom a form may name, by name; none for who has no form.
    private List<Map.Entry<PersonId, String>> peopleFor(Caller caller) {
        return caller.holds(Office.GENERAL_AFFAIRS)
                ? people.peopleOf(caller.school()).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .toList()
                : List.of();
    }

    @GetMapping("/devices/new")
    @Reads(View.ORGANISATION)
    ModelAndView blank() {
        return new ModelAndView("device-new", "view", CardForm.blank());
    }
}
