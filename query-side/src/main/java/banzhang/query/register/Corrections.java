package banzhang.query.register;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.ledger.LedgerShelf;
import banzhang.query.organisation.OrganisationShelf;
import banzhang.query.organisation.SchoolPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// 更正查阅 — the corrections of the devices a person may see, newest first.
@Component
public final class Corrections {
    private static final Comparator<CorrectionView> NEWEST =
            Comparator.comparingLong(CorrectionView::position).reversed();
    private final CorrectionShelf shelf;
    private final LedgerShelf ledger;
    private final OrganisationShelf organisation;

    Corrections(CorrectionShelf shelf, LedgerShelf ledger, OrganisationShelf organisation) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// Of the whole school; no states means all.
    public List<CorrectionView> list(Caller caller, Set<CorrectionState> states) {
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.corrections().under(caller.school()).stream()
                .filter(known -> states.isEmpty() || states.contains(CorrectionDocument.state(known)))
                .flatMap(known -> ledger.find(caller, CorrectionDocument.device(known)).stream()
                        .flatMap(device -> Stream.of(CorrectionDocument.view(known, device, plan))))
                .sorted(NEWEST)
                .toList();
    }

    /// The files of corrections, for who may decide on them or look after them; no states means all.
    public List<CorrectionFileView> files(Caller caller, Set<CorrectionState> states) {
        if (!caller.seesWholeSchool()) {
            return List.of();
        }
        SchoolPlan plan = organisation.planOf(caller.school());
        return shelf.files().under(caller.school()).stream()
                .filter(known -> states.isEmpty() || states.contains(CorrectionFileDocument.state(known)))
                .map(known -> CorrectionFileDocument.view(known, plan))
                .sorted(Comparator.comparingLong(CorrectionFileView::position).reversed())
                .toList();
    }

    /// Of one device.
    ///
    /// @throws Refused NOT_FOUND, also for a device that is not the caller's to see
    public List<CorrectionView> ofDevice(Caller caller, DeviceId id) {
        LedgerDevice device = ledger.find(caller, id).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        SchoolPlan plan = organisation.planOf(caller.school());
        return Stream.of(shelf.corrections(), shelf.ofFiles())
                .flatMap(place -> place.under(caller.school(), id).stream())
                .map(one -> CorrectionDocument.view(one, device, plan))
                .sorted(NEWEST)
                .toList();
    }
}
