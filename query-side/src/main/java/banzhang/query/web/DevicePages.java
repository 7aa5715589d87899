package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.value.Accessories;
import banzhang.events.value.Classification;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.query.AsOf;
import banzhang.query.history.DeviceCard;
import banzhang.query.history.DeviceHistory;
import banzhang.query.register.Acceptances;
import banzhang.query.register.Corrections;
import banzhang.query.register.Documents;
import banzhang.query.register.Regroupings;
import banzhang.query.register.Reversals;
import banzhang.query.settings.Classifications;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.time.Clock;
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
    private final Classifications classifications;
    private final PeopleDirectory people;
    private final Shown shown;
    private final Clock clock;

    DevicePages(
            DeviceHistory devices,
            Corrections corrections,
            Acceptances acceptances,
            Documents documents,
            Reversals reversals,
            Regroupings regroupings,
            Classifications classifications,
            PeopleDirectory people,
            Shown shown,
            Clock clock) {
        this.devices = devices;
        this.corrections = corrections;
        this.acceptances = acceptances;
        this.documents = documents;
        this.reversals = reversals;
        this.regroupings = regroupings;
        this.classifications = classifications;
        this.people = people;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/devices/{id}")
    @Reads({View.LEDGER, View.HISTORY, View.CORRECTIONS, View.CARDS, View.SETTINGS, View.ORGANISATION})
    ModelAndView one(
            @PathVariable DeviceId id,
            @RequestParam(name = "at", defaultValue = "") String at,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @AuthenticationPrincipal Caller caller) {
        DeviceCard device = devices.card(caller, id);
        ModelAndView view = new ModelAndView("device", "module", "device.js");
        view.addObject("device", device);
        addWorth(view, caller, device, at);
        view.addObject("facts", CardFacts.of(device.card(), shown));
        addClassification(view, caller, device);
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

    private void addWorth(ModelAndView view, Caller caller, DeviceCard device, String at) {
        view.addObject("at", at);
        view.addObject("belowMinimum", devices.isBelowMinimum(caller, device));
        view.addObject(
                "worth",
                at.isBlank()
                        ? device.now().worth()
                        : devices.worth(caller, device.id(), AsOf.parse(at, clock))
                                .orElse(null));
    }

    private void addClassification(ModelAndView view, Caller caller, DeviceCard device) {
        Classification classified = device.card().classification();
        if (classified != null) {
            view.addObject("listed", classifications.find(caller, classified).orElse(null));
            view.addObject("hasTable", classifications.has(caller, classified.edition()));
        }
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
        ModelAndView view = new ModelAndView("device-new", "module", "classes.js");
        view.addObject("view", CardForm.blank());
        return view;
    }
}
