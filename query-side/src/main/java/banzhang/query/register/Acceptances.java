package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.AcceptanceEvent;
import banzhang.events.AcceptanceEvent.AcceptanceFailed;
import banzhang.events.AcceptanceEvent.AcceptanceReport;
import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.value.DeviceId;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 验收查阅 — how the devices a person may see were accepted, newest first.
@Component
public final class Acceptances {
    private static final Comparator<AcceptanceView> NEWEST =
            Comparator.comparingLong(AcceptanceView::position).reversed();
    private final CardShelf shelf;
    private final LedgerShelf ledger;
    private final OrganisationShelf organisation;

    Acceptances(CardShelf shelf, LedgerShelf ledger, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// Of the whole school, each device's last one; with a conclusion only those that concluded so.
    public List<AcceptanceView> last(Caller caller, @Nullable Outcome conclusion) {
        SchoolPlan plan = organisation.planOf(caller.school());
        Map<String, Document> last = new LinkedHashMap<>();
        shelf.acceptances().under(caller.school()).forEach(kept -> last.put(kept.getString("device"), kept));
        return last.values().stream()
                .filter(kept -> conclusion == null || conclusion(read(kept)) == conclusion)
                .flatMap(kept -> ledger.find(caller, read(kept).device()).stream()
                        .flatMap(device -> Stream.of(view(kept, device, true, plan))))
                .sorted(NEWEST)
                .toList();
    }

    /// Of one device, all of them.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public List<AcceptanceView> ofDevice(Caller caller, DeviceId id) {
        LedgerDevice device = ledger.find(caller, id).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        SchoolPlan plan = organisation.planOf(caller.school());
        List<Document> kept = shelf.acceptances().under(caller.school(), id);
        return kept.stream()
                .map(one -> view(one, device, one == kept.getLast(), plan))
                .sorted(NEWEST)
                .toList();
    }

    private static AcceptanceEvent read(Document kept) {
        return CardShelf.read(kept, AcceptanceEvent.class);
    }

    private static Outcome conclusion(AcceptanceEvent event) {
        return event instanceof AcceptanceFailed ? Outcome.FAILED : Outcome.PASSED;
    }

    private static AcceptanceView view(Document kept, LedgerDevice device, boolean last, SchoolPlan plan) {
        AcceptanceEvent event = read(kept);
        AcceptanceReport report = event.report();
        @Nullable AcceptanceFailed failed = event instanceof AcceptanceFailed of ? of : null;
        return new AcceptanceView(
                device.id(),
                device.assetCode(),
                device.card().name(),
                event.round(),
                conclusion(event),
                report.triedOn(),
                report.performance(),
                report.integration(),
                report.triedBy(),
                report.triedBy().stream().map(plan::personName).toList(),
                report.remarks(),
                failed == null ? null : failed.rectification(),
                failed == null ? null : failed.rectifyBy(),
                event.recordedBy(),
                plan.personName(event.recordedBy()),
                event.happenedAt(),
                last,
                kept.getLong("position"));
    }
}
