package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.query.AsOf;
import banzhang.query.history.DeviceCard;
import banzhang.query.history.DeviceHistory;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Holder;
import banzhang.query.views.Reads;
import banzhang.query.views.View;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 拆并页 — where one card is split, or merged with others of the same in the same hands.
@Controller
class RegroupingPages {
    private static final int MOST = 99;
    private final DeviceHistory devices;
    private final Ledger ledger;

    RegroupingPages(DeviceHistory devices, Ledger ledger) {
        this.devices = devices;
        this.ledger = ledger;
    }

    @GetMapping("/devices/{id}/regrouping")
    @Reads({View.LEDGER, View.HISTORY, View.ORGANISATION})
    ModelAndView one(@PathVariable DeviceId id, @AuthenticationPrincipal Caller caller) {
        DeviceCard device = devices.card(caller, id);
        ModelAndView view = new ModelAndView("regrouping", "module", "rows.js");
        view.addObject("device", device);
        view.addObject("alike", device.leftAt() == null ? alike(caller, device.now()) : List.of());
        return view;
    }

    /// What the same person holds under the same name and class.
    private List<LedgerLine> alike(Caller caller, LedgerLine card) {
        Holder holder = card.custodian();
        LedgerFilter held = holder.kind() == Custodian.Kind.CLASS
                ? LedgerFilter.ofClass(new ClassId(holder.holder()), null)
                : LedgerFilter.inStore(null);
        return ledger.open(caller, AsOf.now()).lines(held).stream()
                .filter(line -> !line.device().equals(card.device())
                        && line.name().equals(card.name())
                        && Objects.equals(line.classification(), card.classification())
                        && Objects.equals(line.custodian().person(), holder.person()))
                .limit(MOST)
                .toList();
    }
}
